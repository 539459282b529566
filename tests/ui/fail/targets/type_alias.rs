use scopegate::partner::prelude::*;

#[requires_scope(sms.read)]
type Handler = fn(u8) -> u8;

fn main() {}
