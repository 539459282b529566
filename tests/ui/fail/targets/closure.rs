use scopegate::partner::prelude::*;

fn main() {
    let _read = #[requires_scope(sms.read)] || 3;
}
