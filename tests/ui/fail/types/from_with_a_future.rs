use scopegate::partner::prelude::*;
use scopegate::{Denied, Grant};

#[requires_scope(sms.read, from = who)]
fn job(who: Grant<Scope>) -> impl Future<Output = Result<u8, Denied<Scope>>> {
    async move { Ok(1) }
}

fn main() {}
