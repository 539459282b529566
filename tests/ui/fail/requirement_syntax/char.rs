use scopegate::partner::prelude::*;

#[requires_scope('s')]
async fn handler() {}

fn main() {}
