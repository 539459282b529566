use scopegate::partner::prelude::*;

trait Inbox {
    fn count(user: u32) -> usize;
}

struct Stored;

impl Inbox for Stored {
    #[requires_scope(sms.read)]
    fn count(_user: u32) -> usize {
        0
    }
}

fn main() {}
