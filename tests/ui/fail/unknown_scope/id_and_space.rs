use scopegate::partner::prelude::*;

#[requires_scope("92 ")]
fn handler() {}

fn main() {}
