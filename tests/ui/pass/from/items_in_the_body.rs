//! What a body calls something else by the same name: the check is made outside of the body, where
//! none of it is.
#![deny(warnings)]

#[path = "../../support.rs"]
mod support;

use std::error::Error;

use catalogue::scopes::prelude::*;
use scopegate::{Denied, Grant, HasGrant};
use support::now;

/// Holds the scope of one catalogue, and not that of the other with the same name.
struct Session {
    items: Grant<Scope>,
    more: Grant<catalogue::more::Scope>,
}

impl HasGrant<Scope> for Session {
    fn grant(&self) -> Option<&Grant<Scope>> {
        Some(&self.items)
    }
}

impl HasGrant<catalogue::more::Scope> for Session {
    fn grant(&self) -> Option<&Grant<catalogue::more::Scope>> {
        Some(&self.more)
    }
}

fn who() -> Grant<Scope> {
    Grant::default()
}

#[requires_scope(items.read, from = who())]
fn a_function() -> Result<bool, Denied<Scope>> {
    fn who() -> Grant<Scope> {
        Grant::parse("items.read")
    }
    Ok(who().has(Scope::ItemsRead))
}

#[requires_scope(items.read, from = session)]
fn an_import(session: &Session) -> Result<&'static str, Box<dyn Error>> {
    use catalogue::more as scopes;
    Ok(scopes::Scope::ItemsRead.name())
}

#[requires_scope(items.read, from = session)]
async fn a_module(session: &Session) -> Result<&'static str, Box<dyn Error>> {
    mod scopes {
        pub(super) use catalogue::more::*;
    }
    Ok(scopes::Scope::ItemsRead.name())
}

#[requires_scope(items.read, from = session)]
fn a_constant(session: &Session) -> Result<&'static str, Denied<Scope>> {
    #![allow(non_upper_case_globals)]
    const session: &str = "items.read";
    Ok(session)
}

#[async_trait::async_trait]
trait Service {
    async fn call(&self) -> Result<bool, Denied<Scope>>;
}

#[async_trait::async_trait]
impl Service for Session {
    #[requires_scope(items.read, from = who())]
    async fn call(&self) -> Result<bool, Denied<Scope>> {
        fn who() -> Grant<Scope> {
            Grant::parse("items.read")
        }
        Ok(who().has(Scope::ItemsRead))
    }
}

fn main() {
    let session = Session {
        items: Grant::default(),
        more: Grant::parse("items.read"),
    };
    assert!(session.more.has(catalogue::more::Scope::ItemsRead));
    assert!(a_function().is_err());
    assert!(an_import(&session).is_err());
    assert!(now(a_module(&session)).is_err());
    assert!(a_constant(&session).is_err());
    assert!(now(session.call()).is_err());
}
