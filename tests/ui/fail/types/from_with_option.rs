use scopegate::partner::prelude::*;
use scopegate::Grant;

#[requires_scope(sms.read, from = who)]
fn job(who: &Grant<Scope>) -> Option<u8> {
    None
}

fn main() {}
