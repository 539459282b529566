use scopegate::partner::prelude::*;

struct Handlers {
    #[requires_scope(sms.read)]
    read: fn(),
}

fn main() {}
