use scopegate::partner::prelude::*;

#[requires_scope(SMS.read)]
async fn handler() {}

fn main() {}
