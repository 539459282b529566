use scopegate::partner::prelude::*;

#[requires_scope(phonenumber.*.read)]
async fn handler() {}

fn main() {}
