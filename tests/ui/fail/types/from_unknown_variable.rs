use scopegate::partner::prelude::*;
use scopegate::Denied;

#[requires_scope(sms.read, from = who)]
fn job() -> Result<u8, Denied<Scope>> {
    Ok(1)
}

fn main() {}
