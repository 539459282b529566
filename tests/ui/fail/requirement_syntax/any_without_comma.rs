use scopegate::partner::prelude::*;

#[requires_scope(any(sms.read, sms.create) calls.read)]
async fn handler() {}

fn main() {}
