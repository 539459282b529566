use scopegate::partner::prelude::*;

async fn handler(_: Guard![catalog = catalogue::more]) {}

fn main() {}
