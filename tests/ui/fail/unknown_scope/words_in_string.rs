use scopegate::partner::prelude::*;

#[requires_scope("foo bar")]
async fn handler() {}

fn main() {}
