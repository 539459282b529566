use scopegate::requires_scope;

mod scopes {}

#[requires_scope(sms.read)]
async fn handler() {}

fn main() {}
