use scopegate::partner::prelude::*;

#[requires_scope(any = "sms.read")]
async fn handler() {}

fn main() {}
