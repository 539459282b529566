use scopegate::partner::prelude::*;

#[requires_scope(sms.rеad)]
async fn handler() {}

fn main() {}
