use scopegate::partner::prelude::*;

#[requires_scope(sms.read)]
async fn handler() -> u8 {
    "one"
}

fn main() {}
