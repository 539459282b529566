use scopegate::partner::prelude::*;

trait Service {
    async fn call(&self);
}

impl Service for u8 {
    #[requires_scope(sms.read)]
    async fn call(&self) {}
}

fn main() {}
