use scopegate::partner::prelude::*;

#[requires_scope(sms.read)]
const HANDLER: fn() = main;

fn main() {}
