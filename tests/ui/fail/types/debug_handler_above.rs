use scopegate::partner::prelude::*;

#[axum::debug_handler]
#[requires_scope(sms.read)]
async fn handler() {}

fn main() {}
