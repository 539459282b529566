use scopegate::partner::prelude::*;

unsafe extern "C" {
    #[requires_scope(sms.raed)]
    fn call();
}

fn main() {}
