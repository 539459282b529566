use scopegate::partner::prelude::*;

#[requires_scope(sms.read or calls.read)]
async fn handler() {}

fn main() {}
