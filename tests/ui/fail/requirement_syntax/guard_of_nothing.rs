use scopegate::partner::prelude::*;

async fn handler(_: Guard![]) {}

fn main() {}
