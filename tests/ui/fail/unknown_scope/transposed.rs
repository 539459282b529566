use scopegate::partner::prelude::*;

#[requires_scope(read.sms)]
async fn handler() {}

fn main() {}
