use scopegate::partner::prelude::*;

#[requires_scope(sms.read)]
fn double(number: u8) -> u8 {
    number * 2
}

fn main() {
    let _ = [1_u8].map(double);
}
