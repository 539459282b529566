use scopegate::partner::prelude::*;

#[requires_scope(sms.read and "calls.read")]
async fn handler() {}

fn main() {}
