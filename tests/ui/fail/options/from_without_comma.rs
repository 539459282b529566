use scopegate::partner::prelude::*;

#[requires_scope(from = grant sms.read)]
fn purge(grant: &scopegate::Grant<Scope>) -> Result<(), scopegate::Denied<Scope>> {
    Ok(())
}

fn main() {}
