use scopegate::partner::prelude::*;

fn guard() -> Guard![sms.read] {}

fn main() {}
