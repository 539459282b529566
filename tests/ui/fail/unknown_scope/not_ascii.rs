use scopegate::partner::prelude::*;

#[requires_scope("sms.réad")]
async fn handler() {}

fn main() {}
