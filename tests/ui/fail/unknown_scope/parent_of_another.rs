use catalogue::scopes::prelude::*;

#[requires_scope(repo:stats)]
async fn handler() {}

fn main() {}
