use crate::places::everywhere;
use crate::session::in_editor;

/// Asserts that one definition is found, on whose line or in whose comment all of this stands.
#[track_caller]
fn assert_defined(text: &str, parts: &[&str]) {
    in_editor(|session| {
        let definitions = session.definitions(text);
        let [definition] = &definitions[..] else {
            panic!("{text}: {definitions:?}");
        };
        for part in parts {
            assert!(definition.contains(part), "no {part:?} in {definition}");
        }
    });
}

#[test]
fn a_scope_leads_to_its_constant_which_names_the_line_of_the_table() {
    let expected = &["`sms.read` (ID 92, line 2 of the table)", "Scope::SmsRead;"];
    for text in everywhere("sms.re‸ad") {
        assert_defined(&text, expected);
    }
}

#[test]
fn a_name_in_quotes_leads_to_its_scope_alone() {
    let text = "#[requires_scope(\"https://exam‸ple.com/auth/drive\")]\nfn f() {}";
    assert_defined(
        text,
        &["line 13 of the table", "Scope::ExampleComAuthDrive;"],
    );
}

#[test]
fn a_group_leads_to_its_module() {
    for text in everywhere("s‸ms.read") {
        assert_defined(&text, &["mod sms"]);
    }
}

#[test]
fn of_the_catalogue_that_is_named() {
    let text = "#[requires_scope(sms.re‸ad, catalog = crate::billing)]\nfn f() {}";
    assert_defined(text, &["`sms.read` (line 4 of the table)"]);
}

#[test]
fn a_scope_of_a_large_catalogue_leads_to_its_variant() {
    let text = "#[requires_scope(area3.object150.sh‸ow, catalog = crate::large)]\nfn f() {}";
    assert_defined(text, &["line 302 of the table", "Area3Object150Show,"]);
}

#[test]
fn who_is_asking_and_what_is_answered_lead_where_they_do_without_the_attribute() {
    let function = |from: &str, returned: &str| {
        format!(
            "#[requires_scope(sms.read, from = {from})]\n\
             fn f(grant: &Grant<Scope>) -> {returned}<(), Denied<Scope>> {{ Ok(()) }}"
        )
    };
    assert_defined(&function("gr‸ant", "Result"), &["grant: &Grant<Scope>"]);
    assert_defined(&function("grant", "Res‸ult"), &["pub enum Result<T, E>"]);
}

#[test]
fn a_scope_that_changes_nothing_leads_to_its_constant_alone() {
    for text in [
        "#[requires_scope(sms.read, sms.re‸ad)]\nfn f() {}",
        "fn f() { let set = scopes!(sms.read, sms.re‸ad); }",
    ] {
        assert_defined(text, &["Scope::SmsRead;"]);
    }
}
