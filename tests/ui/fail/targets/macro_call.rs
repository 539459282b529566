use scopegate::partner::prelude::*;

macro_rules! handler {
    () => {
        fn handler() {}
    };
}

#[requires_scope(sms.read)]
handler! {}

fn main() {}
