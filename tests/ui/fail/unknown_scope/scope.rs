use scopegate::partner::prelude::*;

const READ: Scope = scope!(sms.raed);

fn main() {}
