use scopegate::partner::prelude::*;

#[requires_scope('sms.read')]
fn handler() {}

fn main() {}
