#![deny(deprecated)]

use scopegate::partner::prelude::*;

#[requires_scope(sms.manage, calls.read, sms.read)]
async fn handler() {}

fn main() {}
