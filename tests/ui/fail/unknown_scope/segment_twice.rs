use scopegate::partner::prelude::*;

#[requires_scope(sms.sms.read)]
async fn handler() {}

fn main() {}
