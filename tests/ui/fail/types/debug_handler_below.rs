use scopegate::partner::prelude::*;

#[requires_scope(sms.raed)]
#[axum::debug_handler]
async fn handler() {}

fn main() {}
