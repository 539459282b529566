use scopegate::partner::prelude::*;

#[requires_scope(sms.read)]
trait Service {
    fn call();
}

fn main() {}
