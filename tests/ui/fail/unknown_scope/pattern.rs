use scopegate::partner::prelude::*;

fn main() {
    let _ = matches!(Scope::SmsRead, scope!(sms.raed));
}
