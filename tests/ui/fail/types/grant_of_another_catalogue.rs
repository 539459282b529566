use scopegate::partner::prelude::*;

use scopegate::{Denied, Grant};

#[requires_scope(sms.read, from = who)]
fn job(who: &Grant<catalogue::scopes::Scope>) -> Result<u8, Denied<Scope>> {
    Ok(1)
}

fn main() {}
