use scopegate::partner::prelude::*;

#[requires_scope(9999)]
async fn handler() {}

fn main() {}
