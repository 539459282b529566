use scopegate::partner::prelude::*;

#[requires_scope(phonenumber.*)]
async fn handler() {}

fn main() {}
