//! Attributes and functions of which only a part is there yet.

use std::collections::BTreeSet;

use crate::places::with_method;
use crate::session::in_editor;

const SMS: &[&str] = &["manage", "read", "read_all", "send", "type"];

const FUNCTIONS: &[&str] = &[
    "pub fn f",
    "pub fn f(",
    "pub fn f()",
    "pub fn f(a: u8, b",
    "pub fn f(a: u8) -> ",
    "pub fn f(a: u8) -> Result<(",
    "pub fn f(a: u8) -> Result<() {",
    "pub fn f(a: u8) { let b = (1",
    "pub fn f(a: u8) { a. }",
    "pub async fn f<T: ",
    "pub fn f(&self",
    "pub fn f(&self, b",
    "pub fn f(&self) -> Result<(",
    "pub fn f(&self) -> Result<() {",
    "pub fn f(&self) -> Result<(), Denied<Scope>> {",
    "pub fn f(&self) { self. }",
];

const ATTRIBUTES: &[&str] = &[
    "#[requires_scope]",
    "#[requires_scope()]",
    "#[requires_scope(sms.)",
    "#[requires_scope(sms.)]",
    "#[requires_scope(sms.re)]",
    "#[requires_scope(sms:)]",
    "#[requires_scope(sms.read,)]",
    "#[requires_scope(sms.read, calls.)]",
    "#[requires_scope(any())]",
    "#[requires_scope(any(sms.))]",
    "#[requires_scope(any(sms.read,))]",
    "#[requires_scope(sms.read, from)]",
    "#[requires_scope(sms.read, from =)]",
    "#[requires_scope(sms.read, from = self.)]",
    "#[requires_scope(sms.read, catalog = crate::)]",
    "#[requires_scope(\"sms.\")]",
];

#[track_caller]
fn assert_offers(text: &str, expected: &[&str]) {
    in_editor(|session| {
        let expected: BTreeSet<_> = expected.iter().map(ToString::to_string).collect();
        assert_eq!(session.offered(text), expected, "{text}");
    });
}

/// The functions behind an attribute with these arguments: as the last of a file, as the last of a
/// block of methods, and as one of a block that is not closed.
fn guarded(arguments: &str) -> Vec<String> {
    let texts = FUNCTIONS.iter().flat_map(|function| {
        let guarded = format!("#[requires_scope({arguments})]\n{function}");
        let in_open_block = format!("struct S;\nimpl S {{\n{guarded}");
        [with_method(&guarded), in_open_block, guarded]
    });
    texts.collect()
}

#[test]
fn scopes_are_offered_whatever_there_is_of_the_function() {
    for (arguments, expected) in [
        ("sms.‸", SMS),
        ("sms.re‸", SMS),
        ("any(calls.read, sms.‸)", SMS),
        ("any(calls.read, sms.re‸), from = self.grant", SMS),
        ("sms.read, ‸", &["calls", "https", "read", "repo", "sms"]),
    ] {
        for text in guarded(arguments) {
            assert_offers(&text, expected);
        }
    }
}

#[test]
fn a_scope_is_known_whatever_there_is_of_the_function() {
    for text in [guarded("sms.re‸ad"), guarded("any(calls.read, sms.re‸ad)")].concat() {
        in_editor(|session| {
            let shown = session.hover(&text).unwrap_or_default();
            assert!(shown.contains("ID 92"), "{text}:\n{shown}");
            let definitions = session.definitions(&text);
            let [definition] = &definitions[..] else {
                panic!("{text}: {definitions:?}");
            };
            assert!(definition.contains("line 2 of the table"), "{text}");
            let handler = "handlers.rs: #[requires_scope(sms.read)]";
            assert!(session.references(&text).contains(handler), "{text}");
        });
    }
}

#[test]
fn scopes_are_offered_where_the_attribute_cannot_stand() {
    assert_offers("#[requires_scope(sms.re‸)]\nstruct S;", SMS);
    assert_offers("trait T {\n#[requires_scope(sms.re‸)]\nfn f();\n}", SMS);
    let by_value = "#[requires_scope(sms.re‸, from = grant)]\nfn f(grant: Grant<Scope>";
    assert_offers(by_value, SMS);
}

#[test]
fn the_body_of_a_guarded_function_is_one_like_any_other() {
    let text = "#[requires_scope(sms.read)]\npub fn f(message: String) { mess‸ }";
    in_editor(|session| assert!(session.offered(text).contains("message")));
    for attribute in ATTRIBUTES {
        for text in [
            format!("{attribute}\npub fn f(message: String) {{ message.‸ }}"),
            with_method(&format!(
                "{attribute}\nfn f(&self, message: String) {{ message.‸ }}"
            )),
        ] {
            in_editor(|session| {
                let offered = session.offered(&text);
                let is_text = offered.iter().any(|item| item.starts_with("len"));
                assert!(is_text, "{text}: {offered:?}");
            });
        }
    }
}

#[test]
fn an_attribute_without_its_last_bracket_is_one_already() {
    assert_offers("#[requires_scope(sms.‸)\nfn f() {}", SMS);
    assert_offers("#[requires_scope(any(calls.read, sms.‸))\nfn f() {}", SMS);
    assert_offers(&with_method("#[requires_scope(sms.‸)\nfn f(&self) {}"), SMS);
    assert_offers(
        &with_method("#[requires_scope(any(sms.‸), from = self.grant)\nfn f(&self) {}"),
        SMS,
    );
}

/// What CONTRIBUTING says of brackets that are not closed: one day an editor may do more.
#[test]
fn a_list_that_is_not_closed_is_handed_to_no_macro() {
    for text in [
        "#[requires_scope(sms.‸\nfn f() {}",
        "#[requires_scope(sms.‸]\nfn f() {}",
        "#[requires_scope(any(sms.‸)]\nfn f() {}",
        "fn f(_: Guard![sms.‸) {}",
        "fn f(_: Guard![any(sms.‸]) {}",
        "fn f() { let scope = scope!(sms.‸; }",
    ] {
        assert_offers(text, &[]);
        assert_offers(&with_method(&text.replace("f(", "f(&self, ")), &[]);
    }
}
