#![deny(deprecated)]

use scopegate::ScopeSet;
use scopegate::partner::prelude::*;

const READ: ScopeSet<Scope> = scopes!(sms.read, calls.read, sms.read);

fn main() {}
