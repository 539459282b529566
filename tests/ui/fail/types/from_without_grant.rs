use scopegate::partner::prelude::*;

use scopegate::Denied;

struct Session;

#[requires_scope(sms.read, from = session)]
fn job(session: &Session) -> Result<u8, Denied<Scope>> {
    Ok(1)
}

fn main() {}
