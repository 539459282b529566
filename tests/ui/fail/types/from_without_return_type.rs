use scopegate::partner::prelude::*;
use scopegate::Grant;

#[requires_scope(sms.read, from = who)]
async fn job(who: &Grant<Scope>) {}

fn main() {}
