use std::collections::BTreeSet;

use crate::places::everywhere;
use crate::session::in_editor;

#[track_caller]
fn assert_mentioned(text: &str, expected: &[&str]) {
    in_editor(|session| {
        let expected: BTreeSet<_> = expected.iter().map(ToString::to_string).collect();
        let own = |line: &String| !line.starts_with("open.rs");
        let found: BTreeSet<_> = session.references(text).into_iter().filter(own).collect();
        assert_eq!(found, expected, "{text}");
    });
}

#[test]
fn every_handler_that_needs_a_scope() {
    let expected = &[
        "handlers.rs: #[requires_scope(sms.read)]",
        "handlers.rs: #[requires_scope(any(calls.read, all(sms.read, sms.send)))]",
        "handlers.rs: #[requires_scope(calls.read, sms.read, from = self.grant)]",
        "handlers.rs: #[requires_scope(any(sms.read, sms.send), from = self.grant)]",
        "handlers.rs: pub fn show(guard: Guard![sms.read]) -> bool {",
        "handlers.rs: pub fn count(&self, _: Guard![any(sms.read, calls.read)]) -> bool {",
        "handlers.rs: self.grant.has(scope!(sms.read))",
        "handlers.rs: guard.grant().has(scope!(sms.read))",
        "handlers.rs: pub const READING: ScopeSet<Scope> = scopes!(sms.read, calls.read);",
    ];
    for text in everywhere("sms.re‸ad") {
        assert_mentioned(&text, expected);
    }
}

#[test]
fn a_scope_of_the_same_name_in_another_catalogue_is_another_scope() {
    let text = "#[requires_scope(sms.re‸ad, catalog = crate::billing)]\nfn f() {}";
    let expected = "handlers.rs: #[requires_scope(sms.read, catalog = crate::billing)]";
    assert_mentioned(text, &[expected]);
}

#[test]
fn a_scope_of_another_group() {
    let expected = &[
        "handlers.rs: #[requires_scope(any(calls.read, all(sms.read, sms.send)))]",
        "handlers.rs: #[requires_scope(any(sms.read, sms.send), from = self.grant)]",
    ];
    assert_mentioned("#[requires_scope(sms.se‸nd)]\nfn f() {}", expected);
}
