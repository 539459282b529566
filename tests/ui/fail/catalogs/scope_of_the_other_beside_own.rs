use catalogue::scopes::prelude::*;
use scopegate::partner;

const READ: partner::Scope = partner::scope!(catalog = partner, sms.read);

#[requires_scope(items.read, sms.update)]
async fn handler() {}

fn main() {}
