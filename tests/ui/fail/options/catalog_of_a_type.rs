use scopegate::partner::prelude::*;

#[requires_scope(items.read, catalog = catalogue::scopes::Scope)]
fn handler() {}

fn main() {}
