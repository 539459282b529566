use catalogue::graph::prelude::*;

#[requires_scope("E1FE6DD8-BA31-4D61-89E7-88639DA4683D")]
async fn handler() {}

fn main() {}
