mod scopes {
    scopegate::include_catalog!();
}

use scopegate::{Denied, Grant};
use scopes::prelude::*;

#[requires_scope(orders.read)]
fn handler() {}

#[requires_scope(orders.read, from = grant)]
fn job(grant: &Grant<Scope>) -> Result<(), Denied<Scope>> {
    Ok(())
}

fn service(_: &Guard![orders.read]) -> bool {
    scopes!(orders.read).contains(scope!(orders.read))
}

fn main() {}
