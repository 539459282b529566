use catalogue::scopes::prelude::*;

#[requires_scope(read:async-task:jiro)]
async fn handler() {}

fn main() {}
