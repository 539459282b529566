use catalogue::scopes::prelude::*;

#[requires_scope(drive)]
async fn handler() {}

fn main() {}
