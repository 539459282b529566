use scopegate::partner::prelude::*;

#[requires_scope(sms.read, form = self)]
async fn handler() {}

fn main() {}
