use scopegate::partner::prelude::*;

#[requires_scope("sms.read"x)]
async fn handler() {}

fn main() {}
