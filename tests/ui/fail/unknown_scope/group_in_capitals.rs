use scopegate::partner::prelude::*;

#[requires_scope(SMS)]
async fn handler() {}

fn main() {}
