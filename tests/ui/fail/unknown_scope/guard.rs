use scopegate::partner::prelude::*;

async fn handler(_: Guard![sms.raed]) {}

fn main() {}
