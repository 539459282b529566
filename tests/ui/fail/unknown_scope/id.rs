use scopegate::partner::prelude::*;

#[requires_scope(92)]
async fn handler() {}

fn main() {}
