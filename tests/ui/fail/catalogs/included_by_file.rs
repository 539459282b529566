mod scopes {
    scopegate::include_catalog!("config/scopes.csv");
}

use scopes::prelude::*;

#[requires_scope(orders.read)]
fn handler() {}

fn main() {}
