use scopegate::partner::prelude::*;

#[requires_scope(SMS_READ)]
async fn handler() {}

fn main() {}
