//! Whatever can stand before `fn`, except `const`.
#![deny(warnings)]

use catalogue::auth::{Denied, Grant};
use catalogue::scopes::prelude::*;

#[path = "../../support.rs"]
mod support;
use support::{answer, now};

mod inner {
    pub mod innermost {
        use catalogue::scopes::prelude::*;

        #[requires_scope(items.read)]
        pub(in crate::inner) fn within() -> u8 {
            1
        }

        #[requires_scope(items.read)]
        pub(crate) async fn awaited() -> u8 {
            2
        }
    }

    use catalogue::scopes;

    pub fn called(guard: scopes::Guard![items.read]) -> u8 {
        innermost::within(guard)
    }
}

/// # Safety
///
/// None is needed.
#[requires_scope(items.read)]
unsafe fn careful() -> u8 {
    3
}

#[allow(improper_ctypes_definitions)]
#[requires_scope(items.read, from = who)]
extern "C" fn foreign(who: &Grant<Scope>) -> Result<u8, Denied<Scope>> {
    Ok(4)
}

fn main() {
    assert_eq!(answer(inner::called, "items.read"), Some(1));
    assert_eq!(
        answer(inner::innermost::awaited, "items.read").map(now),
        Some(2)
    );
    assert_eq!(
        answer(inner::innermost::awaited, "items.use").map(now),
        None
    );
    assert_eq!(
        answer(|guard| unsafe { careful(guard) }, "items.read"),
        Some(3)
    );
    assert_eq!(answer(|guard| unsafe { careful(guard) }, "items.use"), None);
    assert_eq!(foreign(&Grant::parse("items.read")), Ok(4));
    assert!(foreign(&Grant::parse("items.use")).is_err());
}
