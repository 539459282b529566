use scopegate::partner::prelude::*;

#[requires_scope(any)]
async fn handler() {}

fn main() {}
