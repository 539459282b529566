use scopegate::partner;
use catalogue::scopes::prelude::*;

fn handler(_: partner::Guard![sms.read]) {}

fn main() {}
