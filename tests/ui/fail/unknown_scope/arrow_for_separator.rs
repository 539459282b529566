use scopegate::partner::prelude::*;

#[requires_scope(sms->read)]
async fn handler() {}

fn main() {}
