use scopegate::partner::prelude::*;
use scopegate::Grant;

#[async_trait::async_trait]
trait Service {
    async fn call(&self) -> Option<u8>;
}

#[async_trait::async_trait]
impl Service for Grant<Scope> {
    #[requires_scope(sms.read, from = self)]
    async fn call(&self) -> Option<u8> {
        Some(1)
    }
}

fn main() {}
