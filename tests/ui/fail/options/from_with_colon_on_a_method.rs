use scopegate::partner::prelude::*;
use scopegate::{Denied, Grant};

struct Inbox {
    grant: Grant<Scope>,
}

impl Inbox {
    #[requires_scope(sms.read, from: self.grant)]
    fn count(&self) -> Result<usize, Denied<Scope>> {
        Ok(1)
    }
}

fn main() {}
