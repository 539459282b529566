use scopegate::partner::prelude::*;

#[requires_scope(any(sms.read, PhoneNumber))]
async fn handler() {}

fn main() {}
