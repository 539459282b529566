use scopegate::partner::prelude::*;

#[requires_scope("Access Contrl")]
async fn handler() {}

fn main() {}
