// Rust keeps a word before a `#` for itself: such a name is written as a string, or with a space.
use scopegate::partner::prelude::*;

#[requires_scope(a#b)]
async fn handler() {}

fn main() {}
