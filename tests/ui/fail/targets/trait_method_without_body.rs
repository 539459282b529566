use scopegate::partner::prelude::*;

trait Service {
    #[requires_scope(sms.read)]
    fn call();
}

fn main() {}
