use scopegate::partner::prelude::*;

#[requires_scope(sms|calls)]
async fn handler() {}

fn main() {}
