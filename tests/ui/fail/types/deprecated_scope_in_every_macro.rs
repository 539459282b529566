#![deny(deprecated)]

use catalogue::auth::{Denied, Grant};
use catalogue::scopes::prelude::*;

#[requires_scope(items.read, from = grant)]
fn harmless(grant: &Grant<Scope>) -> Result<u8, Denied<Scope>> {
    Ok(1)
}

#[requires_scope(items.purge, from = grant)]
fn job(grant: &Grant<Scope>) -> Result<u8, Denied<Scope>> {
    Ok(1)
}

#[requires_scope(any(items.read, "items.purge"))]
async fn handler() {}

fn service(_: &Guard![items.purge]) {}

const PURGE: Scope = scope!(items.purge);

fn main() {
    scopes!(items.read, items.purge);
}
