use scopegate::partner::prelude::*;

#[requires_scope(Group::PhoneNumbers)]
async fn handler() {}

fn main() {}
