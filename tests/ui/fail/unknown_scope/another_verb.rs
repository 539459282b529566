use scopegate::partner::prelude::*;

#[requires_scope(sms.send)]
async fn handler() {}

fn main() {}
