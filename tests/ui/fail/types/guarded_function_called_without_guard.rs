use scopegate::partner::prelude::*;

#[requires_scope(sms.read)]
fn handler(_id: u8) {}

fn main() {
    handler(1);
}
