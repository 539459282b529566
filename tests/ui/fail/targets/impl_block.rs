use scopegate::partner::prelude::*;

struct Service;

#[requires_scope(sms.read)]
impl Service {
    fn call() {}
}

fn main() {}
