use scopegate::partner::prelude::*;

#[requires_scope(sms.read)]
const fn constant() {}

fn main() {}
