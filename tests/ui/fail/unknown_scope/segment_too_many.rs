use scopegate::partner::prelude::*;

#[requires_scope(partners.sms.read)]
async fn handler() {}

fn main() {}
