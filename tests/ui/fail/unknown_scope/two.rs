use scopegate::partner::prelude::*;

#[requires_scope(sms.raed, any(calls.read, calls.reed))]
async fn handler() {}

fn main() {}
