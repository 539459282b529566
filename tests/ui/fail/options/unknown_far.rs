use scopegate::partner::prelude::*;

#[requires_scope(sms.read, mode = strict)]
async fn handler() {}

fn main() {}
