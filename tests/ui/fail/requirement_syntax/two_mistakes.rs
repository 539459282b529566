use scopegate::partner::prelude::*;

#[requires_scope(sms.read[], any(), calls.reed)]
async fn handler() {}

fn main() {}
