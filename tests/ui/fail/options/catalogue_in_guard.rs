use scopegate::partner::prelude::*;

async fn handler(_: Guard![catalogue = catalogue::more, items.count]) {}

fn main() {}
