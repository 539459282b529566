use scopegate::partner::prelude::*;

unsafe extern "C" {
    #[requires_scope(sms.read)]
    fn call();
}

fn main() {}
