use scopegate::partner::prelude::*;

#[requires_scope(phone_number.read)]
async fn handler() {}

fn main() {}
