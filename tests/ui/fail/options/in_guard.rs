use scopegate::partner::prelude::*;

async fn handler(_: Guard![sms.read, from = who]) {}

fn main() {}
