use scopegate::partner::prelude::*;
use scopegate::{Denied, Grant};

#[requires_scope(sms.raed, from = grant)]
fn purge(grant: &Grant<Scope>) -> Result<u32, Denied<Scope>> {
    Ok(grant.unknown())
}

#[requires_scope(sms.read, form = grant)]
fn count(grant: &Grant<Scope>) -> Result<u32, Denied<Scope>> {
    Ok(grant.unknown())
}

fn main() {
    let grant = Grant::parse("sms.read");
    let _ = (purge(&grant), count(&grant));
}
