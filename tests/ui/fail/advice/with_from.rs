#![deny(deprecated)]

use scopegate::partner::prelude::*;
use scopegate::{Denied, Grant};

struct Inbox(Grant<Scope>);

impl Inbox {
    #[requires_scope(sms.read, sms.manage, from = self.0)]
    fn purge(&self) -> Result<u8, Denied<Scope>> {
        Ok(1)
    }
}

fn main() {}
