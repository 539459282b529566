use scopegate::partner::prelude::*;

#[requires_scope(sms.read; calls.read)]
async fn handler() {}

fn main() {}
