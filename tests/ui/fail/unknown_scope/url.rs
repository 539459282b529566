use catalogue::scopes::prelude::*;

#[requires_scope("https://www.example.com/auth/drives")]
async fn handler() {}

fn main() {}
