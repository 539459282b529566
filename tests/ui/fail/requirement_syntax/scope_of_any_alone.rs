use scopegate::partner::prelude::*;

const READ: Scope = scope!(any);

fn main() {}
