#![deny(deprecated)]

use scopegate::partner::prelude::*;

#[requires_scope(any(sms.read, calls.read, any("sms.read", app.read)))]
async fn handler() {}

fn main() {}
