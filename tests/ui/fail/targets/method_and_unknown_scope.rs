use scopegate::partner::prelude::*;

struct Service;

impl Service {
    #[requires_scope(sms.raed)]
    async fn call(&self) {}
}

fn main() {}
