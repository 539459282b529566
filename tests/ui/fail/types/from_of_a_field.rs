use scopegate::partner::prelude::*;
use scopegate::Denied;

struct Inbox {
    owner: String,
}

impl Inbox {
    #[requires_scope(sms.read, from = self.owner)]
    fn read(&self) -> Result<u8, Denied<Scope>> {
        Ok(1)
    }
}

fn main() {}
