use scopegate::partner::prelude::*;

#[requires_scope(sms.read, catalog = )]
async fn handler() {}

fn main() {}
