//! Functions that a `macro_rules!` writes, of fragments of every kind.
#![deny(warnings)]

use catalogue::auth::{Denied, Grant};
use catalogue::scopes::prelude::*;

#[path = "../../support.rs"]
mod support;
use support::{answer, now};

macro_rules! handler {
    ($(#[$attribute:meta])* $vis:vis $name:ident($($argument:ident: $kind:ty),*) -> $result:ty, $body:block) => {
        $(#[$attribute])*
        #[requires_scope(items.read)]
        $vis fn $name($($argument: $kind),*) -> $result $body
    };
}

handler!(private() -> u8, { 1 });
handler!(
    /// Documented.
    #[inline]
    pub(crate) visible(a: u8, b: u8) -> u8,
    { a + b }
);
handler!(pub public(a: impl Into<u8>) -> u8, { a.into() });

macro_rules! guarded {
    ($operation:ident, $item:item) => {
        #[requires_scope(items.$operation)]
        $item
    };
}

guarded!(
    use,
    pub fn used() -> u8 {
        4
    }
);
guarded!(
    write,
    /// Documented.
    #[must_use]
    async fn written() -> u8 {
        5
    }
);

macro_rules! job {
    ($name:ident, $($scope:tt)+) => {
        #[requires_scope($($scope)+, from = who)]
        fn $name(who: &Grant<Scope>) -> Result<u8, Denied<Scope>> {
            Ok(6)
        }
    };
}

job!(job, any(repo:status, admin.apps:read));

macro_rules! asking {
    ($name:ident($who:ident), $from:expr, $body:block) => {
        #[requires_scope(repo:status, from = $from)]
        fn $name($who: Grant<Scope>) -> Result<u8, Denied<Scope>> $body
    };
}

asking!(asking(who), who, { Ok(7) });

macro_rules! methods {
    (from = $who:expr, $($method:item)+) => {
        impl Service {
            $(
                #[requires_scope(items.read, from = $who)]
                $method
            )+
        }
    };
}

struct Service(Grant<Scope>);

methods! {
    from = self.0,

    fn first(&self) -> Result<u8, Denied<Scope>> {
        Ok(8)
    }

    async fn second(&self) -> Result<u8, Denied<Scope>> {
        Ok(9)
    }
}

fn main() {
    assert_eq!(answer(private, "items.read"), Some(1));
    assert_eq!(answer(private, "items.use"), None);
    assert_eq!(answer(|guard| visible(guard, 1, 1), "items.read"), Some(2));
    assert_eq!(answer(|guard| visible(guard, 1, 1), "items.use"), None);
    assert_eq!(answer(|guard| public(guard, 3), "items.read"), Some(3));
    assert_eq!(answer(|guard| public(guard, 3), "items.use"), None);
    assert_eq!(answer(used, "items.use"), Some(4));
    assert_eq!(answer(used, "items.read"), None);
    assert_eq!(answer(written, "items.write").map(now), Some(5));
    assert_eq!(answer(written, "items.read").map(now), None);
    assert_eq!(job(&Grant::parse("admin.apps:read")), Ok(6));
    assert!(job(&Grant::parse("items.read")).is_err());
    assert_eq!(asking(Grant::parse("repo:status")), Ok(7));
    assert!(asking(Grant::parse("items.read")).is_err());

    let reader = Service(Grant::parse("items.read"));
    assert_eq!(reader.first(), Ok(8));
    assert_eq!(now(reader.second()), Ok(9));
    let other = Service(Grant::parse("items.use"));
    assert!(other.first().is_err());
    assert!(now(other.second()).is_err());
}
