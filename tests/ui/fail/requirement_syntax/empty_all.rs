use scopegate::partner::prelude::*;

#[requires_scope(all())]
async fn handler() {}

fn main() {}
