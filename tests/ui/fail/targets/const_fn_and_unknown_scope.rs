use scopegate::partner::prelude::*;

#[requires_scope(sms.raed)]
const fn constant() {}

fn main() {}
