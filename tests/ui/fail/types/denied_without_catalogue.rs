use scopegate::partner::prelude::*;

#[requires_scope(sms.read, from = grant)]
fn job(grant: &scopegate::Grant<Scope>) -> Result<(), scopegate::Denied> {
    Ok(())
}

fn main() {}
