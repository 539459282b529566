use scopegate::partner::prelude::*;

#[requires_scope(sms.read, form = who)]
const fn constant() {}

fn main() {}
