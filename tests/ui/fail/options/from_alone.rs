use scopegate::partner::prelude::*;

#[requires_scope(from = who)]
async fn handler() {}

fn main() {}
