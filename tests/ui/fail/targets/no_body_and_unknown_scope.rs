use scopegate::partner::prelude::*;

trait Inbox {
    #[requires_scope(sms.raed)]
    fn count<T>(&self, of: T) -> usize
    where
        T: Send;

    #[requires_scope(any(sms.read, calls.raed), from = self)]
    fn size(&self) -> usize;
}

struct Stored;

impl Inbox for Stored {
    fn count<T>(&self, _: T) -> usize
    where
        T: Send,
    {
        0
    }

    fn size(&self) -> usize {
        0
    }
}

fn main() {
    Stored.count(Stored.size());
}
