use scopegate::partner::prelude::*;

#[requires_scope(call.read)]
async fn handler() {}

fn main() {}
