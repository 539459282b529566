#![deny(deprecated)]

use catalogue::scopes::prelude::*;

#[requires_scope(items.write, items.read, any(repo, repo:status, repo:invite), items.purge)]
async fn handler() {}

fn main() {}
