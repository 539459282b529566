use scopegate::partner::prelude::*;

#[requires_scope(sms.raed)]
async fn handler() {}

fn main() {}
