#![deny(deprecated)]

use scopegate::ScopeSet;
use scopegate::partner::prelude::*;

const DELETE: ScopeSet<Scope> = scopes!(sms.delete, phonenumber.delete);

fn main() {}
