use scopegate::partner::prelude::*;

#[requires_scope(https://www.example.com/auth/drive)]
async fn handler() {}

fn main() {}
