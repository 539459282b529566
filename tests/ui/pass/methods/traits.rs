//! Methods of traits: in implementations, and as default bodies.
#![deny(warnings)]

use catalogue::auth::{Denied, Grant, HasGrant};
use catalogue::scopes::prelude::*;

#[path = "../../support.rs"]
mod support;
use support::now;

type Outcome<T> = Result<T, Denied<Scope>>;

trait Store<K>: HasGrant<Scope> {
    type Value;

    fn get(&self, key: K) -> Outcome<Self::Value>;

    fn put(&mut self, key: K) -> impl Future<Output = Outcome<()>>;

    #[requires_scope(items.use, from = self)]
    fn provided(&self, key: K) -> Outcome<K> {
        Ok(key)
    }
}

struct Shelf {
    grant: Grant<Scope>,
    keys: Vec<String>,
}

impl HasGrant<Scope> for Shelf {
    fn grant(&self) -> Option<&Grant<Scope>> {
        Some(&self.grant)
    }
}

impl<K> Store<K> for Shelf
where
    K: AsRef<str>,
{
    type Value = bool;

    #[requires_scope(items.read, from = self)]
    fn get(&self, key: K) -> Outcome<Self::Value> {
        Ok(self.keys.iter().any(|known| known == key.as_ref()))
    }

    #[requires_scope(items.write, from = self)]
    async fn put(&mut self, key: K) -> Outcome<()> {
        self.keys.push(key.as_ref().to_owned());
        Ok(())
    }
}

impl TryFrom<Shelf> for Vec<String> {
    type Error = Denied<Scope>;

    #[requires_scope(items.move, from = shelf.grant)]
    fn try_from(shelf: Shelf) -> Result<Self, Self::Error> {
        Ok(shelf.keys)
    }
}

fn main() {
    let shelf = |claim| Shelf {
        grant: Grant::parse(claim),
        keys: Vec::new(),
    };
    let mut own = shelf("items.write");
    assert_eq!(own.get("a"), Ok(false));
    assert_eq!(now(own.put("a")), Ok(()));
    assert_eq!(own.get("a"), Ok(true));
    assert!(own.provided("a").is_err());
    assert!(Vec::try_from(own).is_err());

    let mut other = shelf("items.use items.move");
    assert!(other.get("a").is_err());
    assert!(now(other.put("a")).is_err());
    assert_eq!(other.provided("a"), Ok("a"));
    assert!(other.keys.is_empty());
    assert!(Vec::try_from(other).is_ok());
}
