#![deny(deprecated)]

use scopegate::partner::prelude::*;

fn service(_: &Guard![phonenumber.delete]) {}

fn main() {}
