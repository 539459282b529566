use scopegate::partner::prelude::*;
use scopegate::{Denied, Grant};

#[requires_scope(sms.read, from = who, from = who)]
fn job(who: &Grant<Scope>) -> Result<(), Denied<Scope>> {
    Ok(())
}

fn main() {}
