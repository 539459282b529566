use std::collections::BTreeSet;

use crate::session::in_editor;

const FUNCTION: &str = "pub fn handler() {}\n";
const SMS: &[&str] = &["manage", "read", "read_all", "send", "type"];
const CALLS: &[&str] = &["listen", "read", "record"];
const ALL: &[&str] = &["calls", "https", "read", "repo", "sms"];

#[track_caller]
fn assert_offered(text: &str, expected: &[&str]) {
    in_editor(|session| {
        let expected: BTreeSet<_> = expected.iter().map(ToString::to_string).collect();
        assert_eq!(session.offered(text), expected, "{text}");
    });
}

#[track_caller]
fn assert_offered_in_attribute(arguments: &str, expected: &[&str]) {
    assert_offered(
        &format!("#[requires_scope({arguments})]\n{FUNCTION}"),
        expected,
    );
}

#[test]
fn a_group_offers_what_is_in_it() {
    assert_offered_in_attribute("sms.‸", SMS);
    assert_offered_in_attribute("calls.‸", CALLS);
    assert_offered_in_attribute("calls.record.‸", &["start", "stop"]);
    assert_offered_in_attribute("sms.re‸", SMS);
    assert_offered_in_attribute("repo:sta‸", &["status"]);
}

#[test]
fn nothing_typed_yet_offers_every_group_as_it_is_written() {
    assert_offered_in_attribute("‸", ALL);
    assert_offered_in_attribute("any(‸)", ALL);
    assert_offered_in_attribute("ca‸", ALL);
    assert_offered("fn f(_: Guard![‸]) {}", ALL);
    assert_offered(
        "struct S;\nimpl S {\n#[requires_scope(‸)]\nfn f(&self) {}\n}",
        ALL,
    );
    assert_offered("#[requires_scope(‸)]\npub fn f(", ALL);
}

#[test]
fn a_scope_offers_its_neighbours() {
    assert_offered_in_attribute("sms.read‸", SMS);
    assert_offered_in_attribute("sms.re‸ad", SMS);
}

#[test]
fn in_lists() {
    assert_offered_in_attribute("sms.read, calls.‸", CALLS);
    assert_offered_in_attribute("calls.‸, sms.read", CALLS);
    assert_offered_in_attribute("any(sms.re‸)", SMS);
    assert_offered_in_attribute("any(sms.read, all(calls.read, calls.‸))", CALLS);
    assert_offered_in_attribute("\n    sms.read,\n    calls.‸\n", CALLS);
    assert_offered_in_attribute("sms.re‸, calls.wrong", SMS);
    assert_offered_in_attribute("sms.re‸, not(calls.read), any()", SMS);
}

#[test]
fn in_macros() {
    assert_offered("fn f(_: Guard![sms.re‸]) {}", SMS);
    assert_offered("fn f(_: Guard![any(calls.read, sms.‸)]) {}", SMS);
    assert_offered("type Reader = Guard![sms.re‸];", SMS);
    assert_offered("struct S { guard: Guard![sms.re‸] }", SMS);
    assert_offered("fn f() { let guard: Guard![sms.re‸]; }", SMS);
    assert_offered("fn f() -> Scope { scope!(sms.re‸) }", SMS);
    assert_offered("fn f() { let set = scopes!(calls.read, sms.‸); }", SMS);
    let pattern = "fn f(s: Scope) -> bool { match s { scope!(calls.re‸) => true, _ => false } }";
    assert_offered(pattern, CALLS);
}

#[test]
fn on_methods() {
    let method = |attribute: &str, rest: &str| {
        format!("struct S {{ grant: Grant<Scope> }}\nimpl S {{\n{attribute}\n{rest}\n}}\n")
    };
    let rest = "fn purge(&self) -> Result<(), Denied<Scope>> { Ok(()) }";
    assert_offered(
        &method("#[requires_scope(calls.re‸, from = self.grant)]", rest),
        CALLS,
    );
    assert_offered(&method("#[requires_scope(calls.re‸)]", rest), CALLS);
    assert_offered(
        &method("#[requires_scope(calls.re‸)]", "fn new() {}"),
        CALLS,
    );
}

#[test]
fn of_the_catalogue_that_is_named() {
    assert_offered_in_attribute("sms.‸, catalog = crate::billing", &["read"]);
    assert_offered_in_attribute("in‸, catalog = crate::billing", &["invoices", "sms"]);
    let billing = "catalog = crate::billing, invoices.‸";
    assert_offered(
        &format!("fn f(_: Guard![{billing}]) {{}}"),
        &["pay", "read"],
    );
    assert_offered(
        &format!("fn f() {{ scope!({billing}); }}"),
        &["pay", "read"],
    );
}

#[test]
fn of_a_catalogue_too_large_for_modules() {
    let large = "catalog = crate::large";
    let operations = &["edit", "show"];
    assert_offered_in_attribute(&format!("area3.object150.sh‸, {large}"), operations);
    assert_offered_in_attribute(&format!("area3.object150.‸, {large}"), operations);
    let set = format!("fn f() {{ scopes!({large}, area3.object150.sh‸); }}");
    assert_offered(&set, operations);
}

#[test]
fn who_is_asking_is_an_expression_like_any_other() {
    let text = "struct S { own_grant: Grant<Scope> }\nimpl S {\n\
                #[requires_scope(sms.read, from = self.own‸)]\n\
                fn purge(&self) -> Result<(), Denied<Scope>> { Ok(()) }\n}\n";
    in_editor(|session| assert!(session.offered(text).contains("own_grant")));
}
