use catalogue::graph::prelude::*;

#[requires_scope("f81d4fae-7dec-11d0-a765-00a0c91e6bf6")]
async fn handler() {}

fn main() {}
