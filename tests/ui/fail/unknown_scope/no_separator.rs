use scopegate::partner::prelude::*;

#[requires_scope(smsread)]
async fn handler() {}

fn main() {}
