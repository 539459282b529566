//! All of a list, any of a list, and lists in lists.
#![deny(warnings)]

use catalogue::scopes::prelude::*;

#[path = "../../support.rs"]
mod support;
use support::lets_in;

#[requires_scope(items.read, any(items.use, items.move))]
fn all_and_any() {}

#[requires_scope(any(items.read, all(items.use, any(items.move, all(repo:status, type.self)))))]
fn deep() {}

#[requires_scope(all(any(all(any(all(any(all(any(all(any(all(any(all(any(all(any(
    items.use, items.move
)))))))))))))))))]
fn deepest() {}

#[requires_scope(any(all(items.use, items.move), all(items.use, repo:status),))]
fn alternatives() {}

#[allow(deprecated)]
#[requires_scope(items.read, items.read, any(items.read, items.read))]
fn repeated() {}

fn main() {
    for (claim, expected) in [
        ("items.read", false),
        ("items.use items.move", false),
        ("items.read items.use", true),
        ("items.write items.move", true),
    ] {
        assert_eq!(lets_in(all_and_any, claim), expected, "{claim}");
    }
    for (claim, expected) in [
        ("items.read", true),
        ("items.use", false),
        ("items.move repo:status type.self", false),
        ("items.use items.move", true),
        ("items.use repo:status", false),
        ("items.use type.self repo:status", true),
    ] {
        assert_eq!(lets_in(deep, claim), expected, "{claim}");
    }
    assert!(lets_in(deepest, "items.move"));
    assert!(!lets_in(deepest, "items.read"));
    assert!(lets_in(alternatives, "items.use items.move"));
    assert!(lets_in(alternatives, "items.use repo:status"));
    assert!(!lets_in(alternatives, "items.move repo:status"));
    assert!(lets_in(repeated, "items.read"));
    assert!(!lets_in(repeated, "items.use"));
}
