use scopegate::partner::prelude::*;

#[requires_scope(any(sms.read, sms.update) or calls.read)]
async fn handler() {}

fn main() {}
