use scopegate::partner::prelude::*;

#[requires_scope(sms.read)]
pub struct Service;

fn main() {}
