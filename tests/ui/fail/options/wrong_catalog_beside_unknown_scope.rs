use scopegate::partner::prelude::*;

#[requires_scope(sms.raed, catalog = "scopes")]
async fn handler() {}

fn main() {}
