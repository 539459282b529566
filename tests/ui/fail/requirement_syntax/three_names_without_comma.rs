use scopegate::partner::prelude::*;

#[requires_scope(sms.read calls.read app.read)]
async fn handler() {}

fn main() {}
