use scopegate::partner::prelude::*;

#[requires_scope(sms.read)]
mod service {
    fn call() {}
}

fn main() {}
