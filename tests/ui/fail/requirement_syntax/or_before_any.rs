use scopegate::partner::prelude::*;

#[requires_scope(calls.read or any(sms.read, sms.update))]
async fn handler() {}

fn main() {}
