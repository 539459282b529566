use scopegate::partner::prelude::*;

#[requires_scope(not sms.read)]
async fn handler() {}

fn main() {}
