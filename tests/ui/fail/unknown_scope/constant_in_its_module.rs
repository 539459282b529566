use scopegate::partner::prelude::*;

#[requires_scope(id::SMS_READ)]
async fn handler() {}

fn main() {}
