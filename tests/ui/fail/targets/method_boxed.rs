use scopegate::partner::prelude::*;

struct Service;

impl Service {
    #[requires_scope(sms.read)]
    fn call(self: Box<Self>) {}
}

fn main() {}
