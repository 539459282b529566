use scopegate::partner::prelude::*;

#[requires_scope()]
async fn handler() {}

fn main() {}
