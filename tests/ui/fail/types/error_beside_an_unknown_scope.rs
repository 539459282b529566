use scopegate::partner::prelude::*;

#[requires_scope(sms.raed)]
async fn handler() -> u8 {
    "one"
}

fn main() {}
