use scopegate::requires_scope;

#[requires_scope(sms.read, catalog = crate::scopes)]
async fn handler() {}

fn main() {}
