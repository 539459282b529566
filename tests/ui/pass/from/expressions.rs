//! Who is asking is any expression.
#![deny(warnings)]

use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

use catalogue::auth::{Caller, Denied, Grant, HasGrant};
use catalogue::scopes::prelude::*;

#[path = "../../support.rs"]
mod support;

type Outcome = Result<(), Denied<Scope>>;
type Grants = HashMap<u8, Grant<Scope>>;

fn of<K, V>(grants: &HashMap<u8, V>, key: K) -> Option<&V>
where
    K: Into<u8>,
{
    grants.get(&key.into())
}

#[requires_scope(from = of::<u8, Grant<Scope>>(grants, 1), items.read)]
fn turbofish(grants: &Grants) -> Outcome {
    Ok(())
}

#[requires_scope(items.read, from = grants.iter().map(|(_, grant)| grant).collect::<Vec<_>>().first(), repo)]
fn chain(grants: &Grants) -> Outcome {
    Ok(())
}

#[requires_scope(items.read, from = { let key = 1; grants.get(&key) })]
fn block(grants: &Grants) -> Outcome {
    Ok(())
}

#[requires_scope(items.read, from = if key > 0 { grants.get(&key) } else { None })]
fn condition(grants: &Grants, key: u8) -> Outcome {
    Ok(())
}

#[requires_scope(items.read, from = (1, grants).1.get(&1).ok_or_else(none)?)]
fn question_mark(grants: &Grants) -> Outcome {
    Ok(())
}

fn none() -> Denied<Scope> {
    Grant::EMPTY.check::<Guard![from]>().unwrap_err()
}

#[requires_scope(items.read, from = who.as_ref().map(|w| -> &dyn HasGrant<Scope> { w }))]
fn closure(who: Option<Caller<Scope>>) -> Outcome {
    Ok(())
}

#[requires_scope(items.read, from = Some(&Some(Rc::new(who))))]
fn wrapped(who: &Arc<Box<Grant<Scope>>>) -> Outcome {
    Ok(())
}

#[requires_scope(items.read, from = guard)]
fn of_a_guard(guard: &Guard![any(items.read, repo)]) -> Outcome {
    Ok(())
}

fn main() {
    let grants = |claim| Grants::from([(1, Grant::parse(claim))]);
    let (reader, other) = (grants("items.read"), grants("items.use"));
    let none = Grants::new();

    assert!(turbofish(&reader).is_ok());
    assert!(turbofish(&other).is_err());
    assert!(turbofish(&none).is_err());
    assert!(chain(&grants("items.read repo")).is_ok());
    assert!(chain(&reader).is_err());
    assert!(chain(&grants("repo")).is_err());
    assert!(block(&reader).is_ok());
    assert!(block(&other).is_err());
    assert!(condition(&reader, 1).is_ok());
    assert!(condition(&reader, 0).is_err());
    assert!(question_mark(&reader).is_ok());
    assert!(question_mark(&other).is_err());
    let missing = question_mark(&none).unwrap_err();
    assert_eq!(*missing.missing(), scopes!(from));
    assert!(closure(Some(support::caller("items.read"))).is_ok());
    assert!(closure(Some(support::caller("items.use"))).is_err());
    assert!(closure(None).is_err());
    assert!(wrapped(&Arc::new(Box::new(Grant::parse("items.read")))).is_ok());
    assert!(wrapped(&Arc::new(Box::new(Grant::parse("items.use")))).is_err());
    let guarded = |claim| support::answer(|guard| of_a_guard(&guard), claim);
    assert_eq!(guarded("items.read"), Some(Ok(())));
    assert!(guarded("repo").is_some_and(|outcome| outcome.is_err()));
    assert_eq!(guarded("items.use"), None);
}
