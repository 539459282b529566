use scopegate::partner::prelude::*;

fn main() {
    let _ = scopes!(any(sms.read, calls.read));
}
