//! What is guarded already.

use crate::scopes::prelude::*;
use scopegate::{Denied, Grant, ScopeSet};

#[requires_scope(sms.read)]
pub fn list() {}

#[requires_scope(any(calls.read, all(sms.read, sms.send)))]
pub fn export() {}

#[requires_scope(sms.read, catalog = crate::billing)]
pub fn bill() {}

pub fn show(guard: Guard![sms.read]) -> bool {
    guard.grant().has(scope!(sms.read))
}

pub const READING: ScopeSet<Scope> = scopes!(sms.read, calls.read);

pub struct Inbox {
    pub grant: Grant<Scope>,
}

impl Inbox {
    #[requires_scope(calls.read, sms.read, from = self.grant)]
    pub fn purge(&self) -> Result<(), Denied<Scope>> {
        Ok(())
    }

    #[requires_scope(any(sms.read, sms.send), from = self.grant)]
    pub fn archive(&self) -> Result<(), Denied<Scope>> {
        Ok(())
    }

    pub fn count(&self, _: Guard![any(sms.read, calls.read)]) -> bool {
        self.grant.has(scope!(sms.read))
    }
}
