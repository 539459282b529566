use scopegate::partner::prelude::*;

#[requires_scope("sms.rеad" | "calls.read")]
async fn handler() {}

fn main() {}
