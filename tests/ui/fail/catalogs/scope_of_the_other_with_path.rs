use catalogue::scopes::prelude::*;
use scopegate::partner;

const READ: partner::Scope = partner::scope!(catalog = partner, sms.read);

#[requires_scope(sms.update, catalog = catalogue::scopes)]
async fn handler() {}

fn main() {}
