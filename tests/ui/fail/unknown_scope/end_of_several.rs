use scopegate::partner::prelude::*;

#[requires_scope(read)]
async fn handler() {}

fn main() {}
