use scopegate::partner::prelude::*;

#[require_scope(sms.read)]
fn handler() {}

fn main() {}
