use scopegate::partner::prelude::*;

#[requires_scope(!any(sms.read, calls.read))]
async fn handler() {}

fn main() {}
