use scopegate::partner::prelude::*;

#[requires_scope(sms.read)]
pub extern "C" fn delete_all() {}

fn main() {}
