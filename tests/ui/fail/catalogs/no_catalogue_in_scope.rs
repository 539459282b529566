use scopegate::requires_scope;

#[requires_scope(sms.read)]
async fn handler() {}

fn main() {}
