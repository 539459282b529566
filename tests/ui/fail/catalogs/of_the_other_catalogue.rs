use scopegate::partner::prelude::*;

#[requires_scope(sms.read, catalog = catalogue::scopes)]
async fn handler() {}

fn main() {}
