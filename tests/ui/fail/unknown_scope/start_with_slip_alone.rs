use catalogue::scopes::prelude::*;

#[requires_scope(admim)]
async fn handler() {}

fn main() {}
