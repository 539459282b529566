use scopegate::partner::prelude::*;
use scopegate::{Caller, Denied, Guard};

fn job(caller: Caller<Scope>) -> Result<(), Denied<Scope>> {
    let guard = Guard::check(caller)?;
    Ok(())
}

fn main() {}
