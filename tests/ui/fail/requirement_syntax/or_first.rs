use scopegate::partner::prelude::*;

#[requires_scope(or sms.read)]
async fn handler() {}

fn main() {}
