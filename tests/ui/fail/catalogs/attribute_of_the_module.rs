use scopegate::partner::requires_scope;

fn main() {}
