use scopegate::authorization::AccessType;

fn main() {}
