//! `impl Trait` as argument and as what is returned, in functions that wait and that do not.
#![deny(warnings)]

use std::error::Error;

use catalogue::auth::{Grant, HasGrant};
use catalogue::scopes::prelude::*;

#[path = "../../support.rs"]
mod support;
use support::{answer, now};

#[requires_scope(items.read)]
fn doubled(numbers: impl IntoIterator<Item = u8>) -> impl Iterator<Item = u8> {
    numbers.into_iter().map(|number| number * 2)
}

#[requires_scope(items.read)]
async fn text() -> impl Into<String> + 'static {
    "text"
}

#[requires_scope(items.read, from = who)]
fn counted(
    who: impl HasGrant<Scope>,
    count: u8,
) -> Result<impl Iterator<Item = u8>, Box<dyn Error>> {
    Ok(0..count)
}

#[requires_scope(items.read, from = who)]
async fn summed(
    who: &dyn HasGrant<Scope>,
    numbers: impl Iterator<Item = u8>,
) -> Result<u8, Box<dyn Error>> {
    Ok(numbers.sum())
}

fn main() {
    let doubled = |claim| answer(|guard| doubled(guard, [1, 2]).collect::<Vec<_>>(), claim);
    assert_eq!(doubled("items.read"), Some(vec![2, 4]));
    assert_eq!(doubled("items.use"), None);

    let text = |claim| answer(|guard| now(text(guard)).into(), claim);
    assert_eq!(text("items.write"), Some(String::from("text")));
    assert_eq!(text("repo"), None);

    let counted = |claim| counted(Grant::parse(claim), 3).map(Iterator::count);
    assert_eq!(counted("items.read").ok(), Some(3));
    assert!(counted("items.use").is_err());

    let summed = |claim| now(summed(&Grant::parse(claim), 0..4));
    assert_eq!(summed("items.read").ok(), Some(6));
    assert!(summed("items.use").is_err());
}
