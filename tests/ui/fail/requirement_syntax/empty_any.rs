use scopegate::partner::prelude::*;

#[requires_scope(sms.read, any())]
async fn handler() {}

fn main() {}
