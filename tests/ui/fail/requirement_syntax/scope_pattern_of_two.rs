use scopegate::partner::prelude::*;

fn reads(scope: Scope) -> bool {
    matches!(scope, scope!(sms.raed, calls.read))
}

fn main() {}
