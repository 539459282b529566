#![deny(deprecated)]

use scopegate::partner::prelude::*;

#[requires_scope(sms.manage, any(sms.read, calls.read))]
async fn handler() {}

fn main() {}
