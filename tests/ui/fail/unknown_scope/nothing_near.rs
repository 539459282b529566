use scopegate::partner::prelude::*;

#[requires_scope(warehouse.pallets.stack)]
async fn handler() {}

fn main() {}
