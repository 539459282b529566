use scopegate::partner::prelude::*;

fn is_read(scope: Scope) -> bool {
    match scope {
        Scope::SmsRead => true,
        Scope::SmsCreate => false,
    }
}

fn main() {}
