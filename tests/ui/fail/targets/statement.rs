use scopegate::partner::prelude::*;

fn main() {
    #[requires_scope(sms.read)]
    let _read = 3;
}
