use scopegate::partner::prelude::*;

#[requires_scope(scopes.sms.read)]
async fn handler() {}

fn main() {}
