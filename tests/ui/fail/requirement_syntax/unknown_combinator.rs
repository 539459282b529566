use scopegate::partner::prelude::*;

#[requires_scope(one_of(sms.read, calls.read))]
async fn handler() {}

fn main() {}
