//! Generics, lifetimes and where clauses: the parameters are found behind all of them.
#![deny(warnings)]

use std::fmt::Display;

use catalogue::auth::{Denied, Grant};
use catalogue::scopes::prelude::*;

#[path = "../../support.rs"]
mod support;
use support::answer;

#[requires_scope(items.read)]
fn callback<F: Fn(u8) -> u8>(f: F) -> u8 {
    f(1)
}

#[requires_scope(items.read)]
fn constant<const N: usize, T: Default + Copy>() -> [T; N]
where
    T: Into<u64>,
{
    [T::default(); N]
}

#[requires_scope(items.read)]
fn lifetimes<'a, 'b: 'a, T: ?Sized + Display>(short: &'a T, _long: &'b str) -> &'a T
where
    for<'c> &'c T: Display,
{
    short
}

#[requires_scope(items.read, from = who)]
fn asked<'a, F: FnOnce(&'a str) -> Option<Vec<u8>>, E>(
    who: &Grant<Scope>,
    text: &'a str,
    f: F,
) -> Result<Option<Vec<u8>>, E>
where
    E: From<Denied<Scope>>,
{
    Ok(f(text))
}

/// Words in generics are not the function's own.
#[requires_scope(items.read)]
fn pointers<T: Into<*const u8>, F: Into<Option<extern "C" fn()>>>(_: T, _: F) -> u8 {
    7
}

fn main() {
    let pointer: *const u8 = &1;
    let ask = |scope: &str| answer(|guard| pointers(guard, pointer, None), scope);
    assert_eq!((ask("items.read"), ask("repo")), (Some(7), None));
    assert_eq!(
        answer(|guard| callback(guard, |x| x + 1), "items.read"),
        Some(2)
    );
    assert_eq!(answer(|guard| callback(guard, |x| x + 1), "repo"), None);
    assert_eq!(answer(constant::<3, u8>, "items.read"), Some([0; 3]));
    assert_eq!(answer(constant::<3, u8>, "items.use"), None);
    assert_eq!(
        answer(|guard| lifetimes(guard, "a", "b"), "items.read"),
        Some("a")
    );
    assert_eq!(answer(|guard| lifetimes(guard, "a", "b"), ""), None);

    let bytes = |text: &str| Some(text.as_bytes().to_vec());
    let asked = |claim| asked::<_, Denied<Scope>>(&Grant::parse(claim), "a", bytes);
    assert_eq!(asked("items.read"), Ok(Some(vec![b'a'])));
    assert!(asked("items.use").is_err());
}
