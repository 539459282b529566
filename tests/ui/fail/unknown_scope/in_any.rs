use scopegate::partner::prelude::*;

#[requires_scope(any(sms.read, calls.reed))]
async fn handler() {}

fn main() {}
