use scopegate::partner::prelude::*;

#[requires_scope(phonenumber.read.emergency)]
async fn handler() {}

fn main() {}
