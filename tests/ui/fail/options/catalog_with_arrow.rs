use scopegate::partner::prelude::*;

// The scope may be one of the catalogue that is meant.
#[requires_scope(orders.read, catalog => crate::orders)]
fn handler() {}

fn main() {}
