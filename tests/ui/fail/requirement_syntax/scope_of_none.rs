use scopegate::partner::prelude::*;

const READ: Scope = scope!();

fn main() {}
