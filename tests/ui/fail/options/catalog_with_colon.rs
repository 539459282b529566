use scopegate::partner::prelude::*;

#[requires_scope(items.count, catalog: catalogue::more)]
async fn handler() {}

fn main() {}
