//! The catalogue is not named: who is asked has a grant of the right one.

use catalogue::auth::{Denied, Grant};
use catalogue::more::Scope as More;
use scopegate::partner::prelude::*;

fn known(_: catalogue::more::Guard![catalog = catalogue::more, items.count]) {}

#[requires_scope(items.count, from = who)]
fn job(who: &Grant<More>) -> Result<(), Denied<More>> {
    Ok(())
}

fn main() {}
