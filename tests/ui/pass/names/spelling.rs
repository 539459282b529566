//! Names as they are published, bare wherever their characters are tokens of Rust, and as string
//! literals always.
#![deny(warnings)]

use catalogue::scopes::prelude::*;

#[path = "../../support.rs"]
mod support;
use support::lets_in;

#[requires_scope(items.use)]
fn keyword() {}

#[requires_scope(items.r#move)]
fn raw_keyword() {}

#[requires_scope(type.self)]
fn nothing_but_keywords() {}

#[requires_scope(read:async-task:jira)]
fn dashes_and_colons() {}

#[requires_scope(resource-explorer-2:Search)]
fn digits() {}

#[requires_scope(repo)]
fn of_one_segment() {}

#[requires_scope(repo:status)]
fn below_another() {}

#[requires_scope(admin.apps:read)]
fn two_separators() {}

#[requires_scope(any.read)]
fn starts_with_any() {}

#[requires_scope(all(all.read, any(any.read)))]
fn starts_with_all() {}

#[requires_scope(from)]
fn called_like_an_option() {}

#[requires_scope( admin . apps : read )]
fn with_spaces() {}

#[requires_scope("https://www.example.com/auth/drive")]
fn string() {}

#[requires_scope(r"admin.apps:read")]
fn raw_string() {}

#[requires_scope(r#"admin.apps:read"#)]
fn raw_string_with_hashes() {}

#[requires_scope("admin\u{2e}apps:read")]
fn escaped() {}

#[requires_scope(items.read)]
fn r#async() {}

fn main() {
    macro_rules! assert_needs {
        ($($function:ident: $($name:literal),+;)+) => {$(
            assert!(lets_in($function, concat!($($name, " "),+).trim_end()));
            assert!(!lets_in($function, "items.purge repo:invite write:async-task:jira"));
        )+};
    }
    assert_needs! {
        keyword: "items.use";
        raw_keyword: "items.move";
        nothing_but_keywords: "type.self";
        dashes_and_colons: "read:async-task:jira";
        digits: "resource-explorer-2:Search";
        of_one_segment: "repo";
        below_another: "repo:status";
        two_separators: "admin.apps:read";
        starts_with_any: "any.read";
        starts_with_all: "all.read", "any.read";
        called_like_an_option: "from";
        with_spaces: "admin.apps:read";
        string: "https://www.example.com/auth/drive";
        raw_string: "admin.apps:read";
        raw_string_with_hashes: "admin.apps:read";
        escaped: "admin.apps:read";
        r#async: "items.read";
    }
    assert!(!lets_in(of_one_segment, "repo:status"));
    assert!(!lets_in(
        two_separators,
        "admin.apps.read admin:apps:read ADMIN.APPS:READ"
    ));
}
