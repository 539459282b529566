// Rust refuses the number before a macro sees it; the macro says what to write.
use scopegate::partner::prelude::*;

#[requires_scope(0b2.read)]
async fn handler() {}

fn main() {}
