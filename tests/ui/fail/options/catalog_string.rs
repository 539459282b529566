use scopegate::partner::prelude::*;

#[requires_scope(sms.read, catalog = "scopes")]
async fn handler() {}

fn main() {}
