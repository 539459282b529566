#![deny(deprecated)]

use catalogue::scopes::prelude::*;

#[requires_scope(items.purge)]
async fn handler() {}

fn main() {}
