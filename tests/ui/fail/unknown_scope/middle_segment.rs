use scopegate::partner::prelude::*;

#[requires_scope(phonenumber.emergancy.read)]
async fn handler() {}

fn main() {}
