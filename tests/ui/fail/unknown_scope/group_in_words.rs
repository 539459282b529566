use scopegate::partner::prelude::*;

#[requires_scope(Phone Number)]
async fn handler() {}

fn main() {}
