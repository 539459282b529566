use scopegate::partner::prelude::*;

async fn handler(_: Guard![sms.read, from: grant]) {}

fn main() {}
