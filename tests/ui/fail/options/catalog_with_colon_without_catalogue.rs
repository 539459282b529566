use scopegate::requires_scope;

#[requires_scope(sms.read, catalog: scopegate::partner)]
async fn handler() {}

fn main() {}
