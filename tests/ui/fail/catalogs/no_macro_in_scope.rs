use scopegate::partner::Scope;

const READ: Scope = scope!(sms.read);

fn main() {}
