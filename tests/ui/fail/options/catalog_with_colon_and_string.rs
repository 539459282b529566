use scopegate::partner::prelude::*;

#[requires_scope(sms.read, catalog: "partner")]
async fn handler() {}

fn main() {}
