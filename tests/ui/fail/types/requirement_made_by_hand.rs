use scopegate::partner::prelude::*;
use scopegate::{Requirement, Requires, ScopeSet};

struct Anybody;

impl Requires<Scope> for Anybody {
    const REQUIREMENT: Requirement<Scope> = <Guard![sms.read]>::REQUIREMENT;

    fn allows(_: &ScopeSet<Scope>) -> bool {
        true
    }
}

fn main() {}
