use crate::places::everywhere;
use crate::session::in_editor;

const FUNCTION: &str = "pub fn handler() {}\n";

#[track_caller]
fn assert_shown(text: &str, parts: &[&str]) {
    in_editor(|session| {
        let shown = session.hover(text).unwrap_or_default();
        for part in parts {
            assert!(shown.contains(part), "no {part:?} for {text}:\n{shown}");
        }
    });
}

const SMS_READ: &[&str] = &["`sms.read`", "ID 92", "The partner can read messages."];

#[test]
fn a_scope_says_its_name_its_id_and_what_it_is() {
    for text in everywhere("sms.re‸ad") {
        assert_shown(&text, SMS_READ);
    }
    let pattern = "fn f(s: Scope) -> bool { matches!(s, scope!(sms.re‸ad)) }";
    assert_shown(pattern, SMS_READ);
}

#[test]
fn a_scope_says_what_it_implies() {
    for text in everywhere("sms.man‸age") {
        assert_shown(&text, &["Implies `sms.read`, `sms.send`."]);
    }
}

#[test]
fn a_scope_with_a_name_that_is_no_path() {
    let quoted = format!("#[requires_scope(\"https://exam‸ple.com/auth/drive\")]\n{FUNCTION}");
    assert_shown(&quoted, &["ID 40", "The partner can reach the drive."]);
    let keyword = format!("#[requires_scope(sms.ty‸pe)]\n{FUNCTION}");
    assert_shown(&keyword, &["ID 95", "set the type of a message"]);
    let dashes = format!("#[requires_scope(read:async-task:ji‸ra)]\n{FUNCTION}");
    assert_shown(&dashes, &["ID 50", "The partner can follow tasks."]);
    let also_a_group = format!("#[requires_scope(re‸po)]\n{FUNCTION}");
    assert_shown(&also_a_group, &["ID 30", "Implies `repo:status`."]);
}

#[test]
fn of_the_catalogue_that_is_named() {
    let text = format!("#[requires_scope(sms.re‸ad, catalog = crate::billing)]\n{FUNCTION}");
    assert_shown(&text, &["Messages on invoices can be read."]);
    let text = "fn f() { scope!(catalog = crate::billing, sms.re‸ad); }";
    assert_shown(text, &["Messages on invoices can be read."]);
}

#[test]
fn of_a_catalogue_too_large_for_modules() {
    let name = "area3.object150.sh‸ow";
    let text = format!("#[requires_scope({name}, catalog = crate::large)]\n{FUNCTION}");
    assert_shown(&text, &["`area3.object150.show`", "Area."]);
    let text = format!("fn f() {{ scope!(catalog = crate::large, {name}); }}");
    assert_shown(&text, &["`area3.object150.show`", "Area."]);
}

#[test]
fn a_guarded_function_shows_the_guard_that_it_gets() {
    for text in [
        "#[requires_scope(sms.read)]\nfn hand‸ler() {}",
        "#[requires_scope(sms.read, catalog = crate::billing)]\nfn hand‸ler() {}",
    ] {
        assert_shown(text, &["fn handler(_: ", "requirement::Is<<expr>>>)"]);
    }
}
