//! Every form that a requirement is written in, with nothing but a catalogue's crate.
#![deny(warnings, unused_qualifications)]

use catalogue::auth::{Denied, Grant};
use catalogue::scopes::prelude::*;

#[path = "../../support.rs"]
mod support;
use support::{answer, now};

#[requires_scope(items.read)]
fn one() -> u8 {
    1
}

#[requires_scope(items.read, repo:status)]
async fn both() -> u8 {
    2
}

#[requires_scope(any("https://www.example.com/auth/drive", all(items.write, repo:status)))]
fn nested() -> u8 {
    3
}

struct Service {
    grant: Option<Grant<Scope>>,
}

impl Service {
    #[requires_scope(items.read, from = self.grant)]
    fn call(&self) -> Result<u8, Denied<Scope>> {
        Ok(4)
    }

    #[requires_scope(items.write, from = self.grant)]
    async fn call_async(&self) -> Result<u8, Denied<Scope>> {
        Ok(5)
    }
}

#[requires_scope(items.read, catalog = catalogue::scopes)]
fn elsewhere() -> u8 {
    6
}

fn by_hand(guard: &Guard![repo:status]) -> bool {
    guard.grant().has(scope!(repo:status))
}

const READ: Scope = scope!(items.read);

fn main() {
    assert_eq!(answer(one, "items.read"), Some(1));
    assert_eq!(answer(one, "items.write"), Some(1));
    assert_eq!(answer(one, "repo:status"), None);
    assert_eq!(answer(both, "repo:status items.read").map(now), Some(2));
    assert_eq!(answer(both, "items.read").map(now), None);
    assert_eq!(
        answer(nested, "https://www.example.com/auth/drive"),
        Some(3)
    );
    assert_eq!(answer(nested, "repo:status items.write"), Some(3));
    assert_eq!(answer(nested, "repo:status items.read"), None);
    assert_eq!(answer(elsewhere, "items.read"), Some(6));
    assert_eq!(answer(elsewhere, ""), None);
    assert_eq!(answer(|guard| by_hand(&guard), "repo:status"), Some(true));
    assert_eq!(answer(|guard| by_hand(&guard), "items.write"), None);

    let service = |claim| Service {
        grant: Some(Grant::parse(claim)),
    };
    assert_eq!(service("items.read").call(), Ok(4));
    assert!(service("repo:status").call().is_err());
    assert_eq!(now(service("items.write").call_async()), Ok(5));
    let refused = now(service("items.read").call_async()).err();
    let missing = refused.map(|denied| *denied.missing());
    assert_eq!(missing, Some(scopes!(items.write)));
    assert!(Service { grant: None }.call().is_err());
    assert!(scopes!(items.read, repo:status).contains(READ));
}
