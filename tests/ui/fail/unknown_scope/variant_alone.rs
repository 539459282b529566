use scopegate::partner::prelude::*;

#[requires_scope(SmsRead)]
async fn handler() {}

fn main() {}
