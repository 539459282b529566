//! What a reviewer is told about two tables.

use super::folder::{Folder, compared};
use crate::{Build, Change, Effect, IdKind, diff};

#[track_caller]
fn check(old: &str, new: &str, expected: &str) {
    assert_eq!(compared(old, new).to_string(), expected);
}

#[test]
fn nothing() {
    let table = "value,id,implies\na,1,b\nb,2,\n";
    let diff = compared(table, table);
    assert!(diff.is_empty() && !diff.is_breaking() && !diff.is_widening());
    assert_eq!(diff.to_string(), "no changes\n");
}

#[test]
fn the_order_of_rows_and_columns_is_nothing() {
    check(
        "value,id,implies\na,1,b c\nb,2,\nc,,\n",
        "implies,value,id\n,c,\n,b,2\n{c} b,a,1\n",
        "no changes\n",
    );
}

#[test]
fn scopes_come_and_go() {
    let old = "value,id\na,1\nb,\nc,3\n";
    let new = "value,id\nd,4\ne,\nc,3\n";
    check(
        old,
        new,
        "breaking:\n  `a` (ID `1`) removed\n  `b` removed\n\
         harmless:\n  `d` (ID `4`) added\n  `e` added\n",
    );
    let diff = compared(old, new);
    assert!(diff.is_breaking() && !diff.is_widening() && !diff.is_empty());
    assert_eq!(
        diff.changes()[1],
        Change::Removed {
            scope: "b".into(),
            id: None
        }
    );
    let effects: Vec<_> = diff.into_iter().map(Change::effect).collect();
    let (gone, new) = (Effect::Breaking, Effect::Harmless);
    assert_eq!(effects, [gone, gone, new, new]);
}

#[test]
fn additions_alone_are_harmless() {
    let diff = compared("value\na\n", "value\na\nb\n");
    assert!(!diff.is_breaking() && !diff.is_widening() && !diff.is_empty());
}

#[test]
fn a_new_name_with_the_old_id_is_the_same_scope() {
    let old = "value,id,implies\nadmin,1,sms\nsms,7,sms.read\nsms.read,8,\n";
    let new = "value,id,implies\nadmin,1,messages\nmessages,7,sms.read\nsms.read,8,\n";
    check(
        old,
        new,
        "breaking:\n  `sms` renamed to `messages`, by its ID `7`\n",
    );
    let diff = compared(old, new);
    assert!(diff.is_breaking() && diff.is_widening());
}

#[test]
fn a_renamed_scope_that_reaches_more_is_widened() {
    check(
        "value,id,implies\nsms,7,sms.read\nsms.read,8,\nsms.send,9,\n",
        "value,id,implies\nmessages,7,sms.send\nsms.read,8,\nsms.send,9,\n",
        "breaking:\n  `sms` renamed to `messages`, by its ID `7`\n  \
         `messages` no longer reaches `sms.read`\n\
         widening:\n  `messages` now reaches `sms.send`\n",
    );
}

#[test]
fn without_an_id_of_its_own_no_scope_is_renamed() {
    check(
        "value,id,id_shared\na,,\nb,7,yes\nc,7,yes\n",
        "value,id,id_shared\nz,,\nb,7,yes\ny,7,yes\n",
        "breaking:\n  `a` removed\n  `c` (ID `7`) removed\n  \
         ID `7` shared: stood for `b`, `c`, now for `b`, `y`, and resolves to none of them\n\
         harmless:\n  `y` (ID `7`) added\n  `z` added\n",
    );
}

/// The owner that was there before, or the one that is still there, tells reuse from a rename.
#[test]
fn an_id_of_another_scope() {
    let line = "ID `1` reused: stood for `a`, now for `b`";
    for (old, new) in [
        ("a,1\nb,2\n", "b,1\n"),
        ("a,1\nb,\n", "b,1\n"),
        ("a,1\n", "a,2\nb,1\n"),
        ("a,1\n", "a,\nb,1\n"),
        ("a,1\nb,2\n", "a,2\nb,1\n"),
    ] {
        let diff = compared(&format!("value,id\n{old}"), &format!("value,id\n{new}"));
        let reused = diff.to_string();
        assert!(reused.lines().any(|found| found.trim() == line), "{reused}");
        assert!(diff.is_breaking() && diff.is_widening());
        assert!(!reused.contains("renamed"), "{reused}");
    }
}

#[test]
fn a_shared_id_of_others_altogether_is_reused() {
    check(
        "value,id,id_shared\na,7,yes\nb,7,yes\nc,,\n",
        "value,id,id_shared\na,,\nb,,\nc,7,\n",
        "breaking:\n  ID `7` reused: stood for `a`, `b`, now for `c`\n  \
         `a` no longer has the ID `7`\n  `b` no longer has the ID `7`\n\
         harmless:\n  `c` now has the ID `7`\n",
    );
}

#[test]
fn an_id_that_becomes_ambiguous() {
    check(
        "value,id,id_shared\na,7,\nb,8,\n",
        "value,id,id_shared\na,7,yes\nb,7,yes\n",
        "breaking:\n  ID `7` shared: stood for `a`, now for `a`, `b`, and resolves to none of them\n  \
         `b` has the ID `7`, no longer `8`\n",
    );
}

#[test]
fn an_id_that_is_ambiguous_no_more() {
    let old = "value,id,id_shared\na,7,yes\nb,7,yes\n";
    let new = "value,id,id_shared\na,7,\nb,8,\n";
    check(
        old,
        new,
        "breaking:\n  `b` has the ID `8`, no longer `7`\n\
         widening:\n  ID `7` no longer shared: resolved to none of `a`, `b`, now to `a`\n",
    );
    let two_left = "value,id,id_shared\na,7,yes\nb,7,yes\nc,7,yes\n";
    check(two_left, old, "breaking:\n  `c` (ID `7`) removed\n");
}

#[test]
fn ids_of_their_own() {
    check(
        "value,id\na,1\nb,2\nc,\n",
        "value,id\na,4\nb,\nc,5\n",
        "breaking:\n  `a` has the ID `4`, no longer `1`\n  `b` no longer has the ID `2`\n\
         harmless:\n  `c` now has the ID `5`\n",
    );
}

#[test]
fn reach_is_followed_by_way_of_others() {
    check(
        "value,implies\ntop,middle\nmiddle,low\nlow,\nx,\ny,\n",
        "value,implies\ntop,middle\nmiddle,low x new\nlow,y\nx,\ny,\nnew,\n",
        "widening:\n  `low` now reaches `y`\n  `middle` now reaches `x`, `y`, `new` (new)\n  \
         `top` now reaches `x`, `y`, `new` (new)\n\
         harmless:\n  `new` added\n",
    );
    check(
        "value,implies\ntop,middle\nmiddle,low\nlow,\n",
        "value,implies\ntop,middle low\nmiddle,\nlow,\n",
        "breaking:\n  `middle` no longer reaches `low`\n",
    );
}

#[test]
fn another_way_to_the_same_scopes_is_nothing() {
    check(
        "value,implies\ntop,middle\nmiddle,low\nlow,\n",
        "value,implies\ntop,middle low\nmiddle,*\nlow,\n"
            .replace(",*", ",l*")
            .as_str(),
        "no changes\n",
    );
}

#[test]
fn what_is_gone_is_not_missed_again() {
    check(
        "value,implies\na,b\nb,\nc,**\n",
        "value,implies\na,\nc,**\n",
        "breaking:\n  `b` removed\n",
    );
}

#[test]
fn names_in_rust() {
    check(
        "value,id,ident\nsms.read,1,\nsms.send,2,\n",
        "value,id,ident\nsms.read,1,ReadSms\nsms.send,2,SmsSend\n",
        "breaking:\n  `sms.read` is `Scope::ReadSms`, no longer `Scope::SmsRead`\n",
    );
}

#[test]
fn words_about_a_scope() {
    check(
        "value,group,description,deprecated\na,One,Old.,\nb,One,,\n",
        "value,group,description,deprecated\na,Two,New.,\nb,One,,going\n",
        "harmless:\n  `a` has another `group`, `description`\n  `b` has another `deprecated`\n",
    );
}

#[test]
fn what_a_build_says_of_its_table() {
    let folder = Folder::new();
    folder.write("one.csv", "value,id\na,1\n");
    let table = || Build::new(folder.path("one.csv"));
    let now = diff(table(), table().comma_separated().id_kind(IdKind::Text)).unwrap();
    assert_eq!(
        now.to_string(),
        "breaking:\n  lists are separated by `,`, no longer by a space\n  \
         the IDs are text, no longer integers\n"
    );
    assert!(now.is_widening(), "a claim is read as other scopes");
}

#[test]
fn a_table_is_a_path_in_any_form() {
    let folder = Folder::new();
    folder.write("one.csv", "value\na\n");
    let path = folder.path("one.csv");
    let text = path.to_str().unwrap();
    assert!(diff(text, path.as_path()).unwrap().is_empty());
    assert!(diff(text.to_owned(), path.clone()).unwrap().is_empty());
}

#[test]
fn every_fault_of_both_tables() {
    let folder = Folder::new();
    folder.write("old.csv", "value\na b\nc d\n");
    let report = diff(folder.path("old.csv"), folder.path("none.csv")).unwrap_err();
    let error: &dyn std::error::Error = &report;
    let report = folder.strip(&error.to_string());
    for part in [
        "--> old.csv:2:2",
        "--> old.csv:3:2",
        "there is no such file\n--> none.csv",
    ] {
        assert!(report.contains(part), "{report}");
    }
}

#[test]
fn no_cell_writes_a_line_of_its_own_or_steers_the_terminal() {
    let id = "7` renamed\u{378}\u{2028}é\\";
    let diff = compared("value,id\na,x\n", &format!("value,id\na,{id}\n"));
    let [Change::IdChanged { to, .. }] = diff.changes() else {
        panic!("{diff}");
    };
    assert_eq!(to, id);
    assert_eq!(
        diff.to_string(),
        "breaking:\n  `a` has the ID `7\\` renamed\\u{378}\\u{2028}é\\\\`, no longer `x`\n"
    );
}

/// What grows with the square of this does not end in the time of a test.
#[test]
fn fifty_thousand_rows() {
    const ROWS: usize = 50_000;
    let table = |id: usize, step: usize| {
        let row = |at: usize| match at % 100 {
            99 => format!("n{at},{},yes,\n", 1),
            _ => format!("n{at},{},,n{}\n", at + id, at + step),
        };
        let rows: String = (0..ROWS).map(row).collect();
        format!("value,id,id_shared,implies\n{rows}").replace(&format!(",n{ROWS}\n"), ",\n")
    };
    let folder = Folder::new();
    folder.write("old.csv", table(2, 1));
    folder.write("new.csv", table(ROWS + 2, 1));
    let diff = diff(folder.path("old.csv"), folder.path("new.csv")).unwrap();
    assert_eq!(diff.changes().len(), ROWS / 100 * 99);
}
