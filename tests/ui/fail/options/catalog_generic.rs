use scopegate::partner::prelude::*;

#[requires_scope(sms.read, catalog = scopes::<u8>)]
async fn handler() {}

fn main() {}
