use scopegate::partner::prelude::*;

#[requires_scope(sms.{read, update})]
async fn handler() {}

fn main() {}
