use scopegate::partner::prelude::*;

async fn handler(_: Guard![items.count, catalog = catalogue::more]) {}

fn main() {}
