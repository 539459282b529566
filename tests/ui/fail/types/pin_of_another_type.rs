//! A body that looks like that of an async method, and is not: what is called `Box::pin` here does
//! something before anybody polls.

use scopegate::partner::prelude::*;
use scopegate::{Denied, Grant};

mod queue {
    pub struct Box;

    impl Box {
        pub fn pin<F>(_: F) -> Result<u8, scopegate::Denied<scopegate::partner::Scope>> {
            Ok(1)
        }
    }
}
use queue::Box;

#[requires_scope(sms.read, from = grant)]
fn schedule(grant: &Grant<Scope>) -> Result<u8, Denied<Scope>> {
    Box::pin(async move { Ok::<u8, Denied<Scope>>(1) })
}

fn main() {}
