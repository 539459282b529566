use scopegate::partner::prelude::*;

#[requires_scope(Any(sms.read, calls.read))]
async fn handler() {}

fn main() {}
