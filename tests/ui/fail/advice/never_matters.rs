#![deny(deprecated)]

use scopegate::partner::prelude::*;

#[requires_scope(calls.read, any(sms.manage, sms.read))]
async fn handler() {}

fn main() {}
