use std::pin::Pin;

use scopegate::partner::prelude::*;
use scopegate::{Denied, Grant};

#[requires_scope(sms.read, from = who)]
fn job(who: Grant<Scope>) -> Pin<Box<dyn Future<Output = Result<u8, Denied<Scope>>>>> {
    let future = async { Ok(1) };
    Box::pin(future)
}

fn main() {}
