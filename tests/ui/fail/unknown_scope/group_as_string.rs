use scopegate::partner::prelude::*;

#[requires_scope("phone numbers")]
async fn handler() {}

fn main() {}
