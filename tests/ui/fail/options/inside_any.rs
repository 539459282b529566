use scopegate::partner::prelude::*;

#[requires_scope(any(sms.read, from = who))]
async fn handler() {}

fn main() {}
