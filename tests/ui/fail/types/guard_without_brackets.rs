use scopegate::partner::prelude::*;

fn handler(_: Guard) {}

fn main() {}
