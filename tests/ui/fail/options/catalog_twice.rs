use scopegate::partner::prelude::*;

#[requires_scope(sms.read, catalog = scopes, catalog = scopes)]
async fn handler() {}

fn main() {}
