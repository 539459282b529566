use scopegate::partner::prelude::*;

fn main() {
    let _ = scopes!(sms.read, calls.reed);
}
