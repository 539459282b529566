use scopegate::partner::prelude::*;

#[requires_scope(sms.read, FROM = grant)]
async fn handler() {}

fn main() {}
