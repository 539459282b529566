use scopegate::partner::prelude::*;
use scopegate::{Denied, Grant};

#[requires_scope(from = who)]
async fn handler(who: Grant<Scope>) -> Result<(), Denied<Scope>> {
    Ok(())
}

fn main() {}
