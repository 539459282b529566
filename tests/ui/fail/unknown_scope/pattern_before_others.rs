use scopegate::partner::prelude::*;

fn is_of_messages(scope: Scope) -> bool {
    match scope {
        scope!(sms.raed) => true,
        scope!(sms.update) => true,
        _ => false,
    }
}

fn main() {}
