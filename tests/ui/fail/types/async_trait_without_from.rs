use scopegate::partner::prelude::*;

#[async_trait::async_trait]
trait Service {
    async fn call(&self);
}

#[async_trait::async_trait]
impl Service for u8 {
    #[requires_scope(sms.read)]
    async fn call(&self) {}
}

fn main() {}
