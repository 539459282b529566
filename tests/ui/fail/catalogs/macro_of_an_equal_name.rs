use catalogue::more;
use catalogue::scopes::prelude::*;

fn handler(_: more::Guard![items.read]) {}

fn main() {}
