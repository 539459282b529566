use scopegate::partner::prelude::*;

struct Service;

impl Service {
    #[requires_scope(sms.read)]
    fn call<'a>(&'a mut self) {}
}

fn main() {}
