mod scopes {
    scopegate::include_catalog!(crate::scopes);
}

use scopes::prelude::*;

#[requires_scope(orders.read)]
fn handler() {}

fn main() {}
