//! Advice is silenced where it is given, and nowhere it changes who is let in.
#![deny(warnings)]

use catalogue::auth::{Denied, Grant, ScopeSet};
use catalogue::scopes::prelude::*;

#[path = "../../support.rs"]
mod support;

#[allow(deprecated)]
#[requires_scope(items.write, items.read)]
fn handler() -> u8 {
    1
}

#[allow(deprecated)]
fn service(_: Guard![any(repo, repo:status, repo:status)]) -> u8 {
    1
}

struct Job(Grant<Scope>);

impl Job {
    #[requires_scope(items.read, items.read, items.purge, from = self.0)]
    #[allow(deprecated)]
    fn run(&self) -> Result<u8, Denied<Scope>> {
        Ok(1)
    }
}

#[allow(deprecated)]
const TWICE: ScopeSet<Scope> = scopes!(items.read, items.read);

mod silent {
    #![allow(deprecated)]
    use catalogue::scopes::prelude::*;

    #[requires_scope(items.write, items.read)]
    pub async fn handler() -> u8 {
        1
    }
}

fn main() {
    assert_eq!(support::answer(handler, "items.write"), Some(1));
    assert_eq!(support::answer(handler, "items.read"), None);
    assert_eq!(support::answer(service, "repo"), Some(1));
    assert_eq!(support::answer(service, "repo:status"), Some(1));
    assert_eq!(support::answer(service, "repo:invite"), None);
    let run = |claim| Job(Grant::parse(claim)).run().is_ok();
    assert!(run("items.read items.purge"));
    assert!(!run("items.read") && !run("items.purge"));
    assert_eq!(TWICE, scopes!(items.read));
    let silent = |claim| support::answer(silent::handler, claim).map(support::now);
    assert_eq!((silent("items.write"), silent("items.read")), (Some(1), None));
}
