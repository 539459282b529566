use scopegate::partner::prelude::*;

#[requires_scope(74)]
async fn handler() {}

fn main() {}
