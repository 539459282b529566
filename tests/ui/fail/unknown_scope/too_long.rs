use scopegate::partner::prelude::*;

#[requires_scope(sms.read.all)]
async fn handler() {}

fn main() {}
