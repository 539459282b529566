use scopegate::partner::prelude::*;

#[requires_scope(any(sms.raed, b"x") calls.reed)]
async fn handler() {}

fn main() {}
