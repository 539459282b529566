use crate::session::in_editor;

#[test]
fn a_wrong_scope_is_said_to_be_one_while_it_is_typed() {
    for text in [
        "#[requires_scope(sms.raed)]‸\nfn f() {}",
        "#[requires_scope(sms.raed, from = grant)]‸\n\
         fn f(grant: &Grant<Scope>) -> Result<(), Denied<Scope>> { Ok(()) }",
        "fn f() { scope!(sms.raed); }‸",
        "fn f() { scopes!(sms.raed); }‸",
    ] {
        in_editor(|session| {
            let mistakes = session.mistakes(text);
            let [(column, mistake)] = &mistakes[..] else {
                panic!("{text}: {mistakes:?}");
            };
            assert!(mistake.contains("did you mean `sms.read`?"), "{mistake}");
            let line = text.lines().next().unwrap();
            let place = usize::try_from(*column).unwrap();
            assert!(line[place..].starts_with("raed"), "{place}");
        });
    }
}

#[test]
fn nothing_is_wrong_with_what_is_right() {
    for text in [
        "#[requires_scope(sms.read, any(calls.read, all(repo, repo:status)),)]‸\nfn f() {}",
        "#[requires_scope(sms.type, read:async-task:jira)]‸\nfn f() {}",
        "#[requires_scope(sms.read, calls.read,)]‸\nfn f() {}",
        "#[requires_scope(sms.read, from = grant)]‸\n\
         fn f(grant: &Grant<Scope>) -> Result<(), Denied<Scope>> { Ok(()) }",
        "fn f(_: Guard![any(sms.read, calls.read,)]) { scopes!(sms.read,); scope!(sms.read,); }‸",
        "fn f(_: Guard![\"https://example.com/auth/drive\"]) { scopes!(); }‸",
    ] {
        in_editor(|session| assert_eq!(session.mistakes(text), [], "{text}"));
    }
}

#[test]
fn what_is_missing_is_said_once() {
    for text in [
        "#[requires_scope()]‸\nfn f() {}",
        "#[requires_scope(any())]‸\nfn f() {}",
    ] {
        in_editor(|session| {
            let mistakes = session.mistakes(text);
            let [(_, mistake)] = &mistakes[..] else {
                panic!("{text}: {mistakes:?}");
            };
            assert!(mistake.contains("name at least one"), "{mistake}");
        });
    }
}
