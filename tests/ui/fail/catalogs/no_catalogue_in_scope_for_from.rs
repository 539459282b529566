use scopegate::{Denied, Grant, partner::Scope, requires_scope};

#[requires_scope(sms.read, from = who)]
fn job(who: &Grant<Scope>) -> Result<u8, Denied<Scope>> {
    Ok(1)
}

fn main() {}
