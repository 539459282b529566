use scopegate::partner::prelude::*;

#[requires_scope(sms.read, from = first(grant other))]
fn purge(grant: &scopegate::Grant<Scope>) -> Result<(), scopegate::Denied<Scope>> {
    Ok(())
}

fn first<T>(grant: T) -> T {
    grant
}

fn main() {}
