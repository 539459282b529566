use scopegate::partner::prelude::*;

#[requires_scope(b"sms.read")]
async fn handler() {}

fn main() {}
