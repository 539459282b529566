//! Functions of which only a part is there yet.

use crate::session::in_editor;

#[track_caller]
fn assert_offers(text: &str) {
    in_editor(|session| {
        let offered: Vec<_> = session.offered(text).into_iter().collect();
        let expected = ["manage", "read", "read_all", "send", "type"];
        assert_eq!(offered, expected, "{text}");
    });
}

#[test]
fn scopes_are_offered_whatever_there_is_of_the_function() {
    for function in [
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
    ] {
        assert_offers(&format!("#[requires_scope(sms.re‸)]\n{function}"));
        assert_offers(&format!(
            "#[requires_scope(any(calls.read, sms.‸))]\n{function}"
        ));
    }
}

#[test]
fn scopes_are_offered_where_the_attribute_cannot_stand() {
    assert_offers("#[requires_scope(sms.re‸)]\nstruct S;");
    assert_offers("trait T {\n#[requires_scope(sms.re‸)]\nfn f();\n}");
    assert_offers("#[requires_scope(sms.re‸, from = grant)]\nfn f(grant: Grant<Scope>");
}

#[test]
fn the_body_of_a_guarded_function_is_one_like_any_other() {
    let text = "#[requires_scope(sms.read)]\npub fn f(message: String) { mess‸ }";
    in_editor(|session| assert!(session.offered(text).contains("message")));
    let text = "#[requires_scope(sms.re)]\npub fn f(message: String) { message.‸ }";
    in_editor(|session| {
        assert!(
            session
                .offered(text)
                .iter()
                .any(|item| item.starts_with("len"))
        )
    });
}
