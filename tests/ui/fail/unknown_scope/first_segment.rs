use scopegate::partner::prelude::*;

#[requires_scope(smss.read)]
async fn handler() {}

fn main() {}
