use scopegate::partner::prelude::*;

#[requires_scope(sms::*)]
async fn handler() {}

fn main() {}
