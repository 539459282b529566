use scopegate::partner::prelude::*;

#[requires_scope(sms.{read, wrte})]
async fn handler() {}

fn main() {}
