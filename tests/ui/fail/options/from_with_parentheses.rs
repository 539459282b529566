use scopegate::partner::prelude::*;

#[requires_scope(sms.read, from(grant))]
async fn handler() {}

fn main() {}
