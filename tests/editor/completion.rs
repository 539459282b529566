use std::collections::BTreeSet;

use crate::places::{of_requirements, of_scopes, of_sets, with_method};
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
fn in_every_place_what_can_be_next_is_offered() {
    for (written, expected) in [
        ("‸", ALL),
        ("ca‸", ALL),
        ("sms.‸", SMS),
        ("sms.re‸", SMS),
        ("sms.re‸ad", SMS),
        ("calls.record.‸", &["start", "stop"]),
        ("sms.read, ‸", ALL),
        ("sms.read,‸", ALL),
        ("sms.read, ca‸", ALL),
        ("sms.read, calls.‸", CALLS),
        ("sms.read, calls.re‸", CALLS),
        ("calls.‸, sms.read", CALLS),
        ("‸, sms.read", ALL),
        ("‸,", ALL),
        ("sms.read, ‸, calls.read", ALL),
    ] {
        for text in [of_requirements(written), of_sets(written)].concat() {
            assert_offered(&text, expected);
        }
    }
}

#[test]
fn where_one_scope_is_written_it_is_offered() {
    let all = &["calls::", "https::", "read::", "repo", "repo::", "sms::"];
    for (written, expected) in [
        ("‸", &all[..]),
        ("ca‸", ALL),
        ("sms.‸", SMS),
        ("sms.re‸", SMS),
        ("sms.re‸ad", SMS),
        ("calls.record.‸", &["start", "stop"]),
    ] {
        for text in of_scopes(written) {
            assert_offered(&text, expected);
        }
    }
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
fn in_patterns() {
    let pattern = "fn f(s: Scope) -> bool { match s { scope!(calls.re‸) => true, _ => false } }";
    assert_offered(pattern, CALLS);
}

#[test]
fn on_methods() {
    let method = |attribute: &str, rest: &str| with_method(&format!("{attribute}\n{rest}"));
    let rest = "fn purge(&self) -> Result<(), Denied<Scope>> { Ok(()) }";
    for written in [
        "sms.read, ‸ from",
        "any(sms.read, ‸), from",
        "sms.read, ca‸ from",
    ] {
        let attribute = format!("#[requires_scope({written} = self.grant)]");
        assert_offered(&method(&attribute, rest), ALL);
    }
}

#[test]
fn of_the_catalogue_that_is_named() {
    assert_offered_in_attribute("sms.‸, catalog = crate::billing", &["read"]);
    for written in ["in‸", "‸", "sms.read, ‸"] {
        let arguments = format!("{written}, catalog = crate::billing");
        assert_offered_in_attribute(&arguments, &["invoices", "sms"]);
    }
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
    let areas: Vec<_> = (0..50).map(|area| format!("area{area}")).collect();
    let areas: Vec<_> = areas.iter().map(String::as_str).collect();
    for written in ["‸", "area3.object150.show, ‸"] {
        assert_offered_in_attribute(&format!("{written}, {large}"), &areas);
        assert_offered(
            &format!("fn f() {{ scopes!({large}, {written}); }}"),
            &areas,
        );
    }
}

#[test]
fn who_is_asking_is_an_expression_like_any_other() {
    let text = "struct S { own_grant: Grant<Scope> }\nimpl S {\n\
                #[requires_scope(sms.read, from = self.own‸)]\n\
                fn purge(&self) -> Result<(), Denied<Scope>> { Ok(()) }\n}\n";
    in_editor(|session| assert!(session.offered(text).contains("own_grant")));
}
