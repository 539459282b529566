use scopegate::partner::prelude::*;

const READ: Scope = Scope::SmsRaed;

fn main() {}
