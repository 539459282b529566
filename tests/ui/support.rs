//! What the passing cases ask with: the answer is that of the function itself, so that a check
//! that is dropped, or asks for something else, makes the case fail.
#![allow(dead_code, unused_imports)]

use std::future::Future;

use catalogue::auth::{Caller, Grant, Guard, Requires, Scope};

/// What the handler answers a caller with this claim; `None` if the guard that it takes refuses.
pub(crate) fn answer<S: Scope, R: Requires<S>, T>(
    handler: impl FnOnce(Guard<S, R>) -> T,
    claim: &str,
) -> Option<T> {
    Guard::check(caller(claim)).ok().map(handler)
}

/// Whether the guard that the handler takes lets a caller with this claim in.
pub(crate) fn lets_in<S: Scope, R: Requires<S>, T>(
    _handler: impl FnOnce(Guard<S, R>) -> T,
    claim: &str,
) -> bool {
    Guard::<S, R>::check(caller(claim)).is_ok()
}

pub(crate) fn caller<S: Scope>(claim: &str) -> Caller<S> {
    Caller::new(Grant::parse(claim))
}

/// The value of a future that waits for nothing.
pub(crate) fn now<T>(future: impl Future<Output = T>) -> T {
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    match std::pin::pin!(future).poll(&mut context) {
        std::task::Poll::Ready(value) => value,
        std::task::Poll::Pending => unreachable!("the future waits"),
    }
}
