use scopegate::partner::prelude::*;

#[requires_scope(Phonenumbers.dial)]
async fn handler() {}

fn main() {}
