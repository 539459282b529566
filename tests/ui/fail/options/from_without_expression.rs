use scopegate::partner::prelude::*;
use scopegate::{Denied, Grant};

#[requires_scope(sms.read, from = )]
fn job(who: &Grant<Scope>) -> Result<(), Denied<Scope>> {
    Ok(())
}

fn main() {}
