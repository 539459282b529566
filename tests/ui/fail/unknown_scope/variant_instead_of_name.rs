use scopegate::partner::prelude::*;

#[requires_scope(Scope::SmsRead)]
async fn handler() {}

fn main() {}
