use catalogue::scopes::prelude::*;
use scopegate::partner;

const READ: partner::Scope = partner::scope!(catalog = partner, sms.read);

async fn handler(_: Guard![catalog = catalogue::scopes, items.read, sms.update]) {}

fn main() {}
