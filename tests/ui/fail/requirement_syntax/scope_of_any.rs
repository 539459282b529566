use scopegate::partner::prelude::*;

const READ: Scope = scope!(any(sms.read, calls.read));

fn main() {}
