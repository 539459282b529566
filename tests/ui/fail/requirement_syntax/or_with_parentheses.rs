use scopegate::partner::prelude::*;

#[requires_scope(or(sms.read, calls.read))]
async fn handler() {}

fn main() {}
