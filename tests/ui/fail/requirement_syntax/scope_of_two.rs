use scopegate::partner::prelude::*;

const READ: Scope = scope!(sms.read, calls.read);

fn main() {}
