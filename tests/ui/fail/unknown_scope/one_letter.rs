use scopegate::partner::prelude::*;

#[requires_scope(x)]
async fn handler() {}

fn main() {}
