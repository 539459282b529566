use scopegate::partner::prelude::*;

#[requires_scope(sms.read, from => caller)]
fn job(caller: &scopegate::Grant<Scope>) -> Result<(), scopegate::Denied<Scope>> {
    Ok(())
}

fn main() {}
