//! What is not redundant is not warned of.
#![deny(warnings)]

use catalogue::auth::ScopeSet;
use catalogue::scopes::prelude::*;

#[path = "../../support.rs"]
mod support;

/// Each of them alone would be less.
#[requires_scope(items.read, items.use, any(repo:status, repo:invite))]
fn all() {}

/// One implies the other, but not what else the lists ask for.
#[requires_scope(any(items.write, all(items.read, items.use)))]
fn nested() {}

#[requires_scope(items.read, any(items.write, items.use))]
fn below() {}

/// A set is what is in it, and nothing is implied.
const BOTH: ScopeSet<Scope> = scopes!(items.write, items.read);

fn main() {
    assert!(support::lets_in(all, "items.read items.use repo"));
    assert!(!support::lets_in(all, "items.read repo"));
    assert!(support::lets_in(nested, "items.write"));
    assert!(support::lets_in(nested, "items.read items.use"));
    assert!(!support::lets_in(nested, "items.read"));
    assert!(support::lets_in(below, "items.write"));
    assert!(support::lets_in(below, "items.read items.use"));
    assert!(!support::lets_in(below, "items.read"));
    assert_eq!(BOTH.len(), 2);
}
