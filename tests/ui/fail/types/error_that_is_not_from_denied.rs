use scopegate::partner::prelude::*;
use scopegate::Grant;

#[requires_scope(sms.read, from = who)]
fn job(who: &Grant<Scope>) -> Result<u8, String> {
    Ok(1)
}

fn main() {}
