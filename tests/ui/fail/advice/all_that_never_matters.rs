#![deny(deprecated)]

use scopegate::partner::prelude::*;

#[requires_scope(any(sms.read, all(calls.read, sms.manage)))]
async fn handler() {}

fn main() {}
