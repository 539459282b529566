//! Patterns that are none, or that find nothing.

use super::check;

#[test]
fn a_pattern_without_a_match() {
    check(
        "value,implies\nsms.manage,calls.*\n",
        r#"
error: `calls.*` matches no scope
 --> scopes.csv:2:12
  |
2 | sms.manage,calls.*
  |            ^^^^^^^ matches nothing
  |
  = help: correct it or remove it: `{a,b}` is one of several, `*` anything within a segment, `**` anything at all; segments end at `.`, `:` and `/`
"#,
    );
}

#[test]
fn a_pattern_that_matches_itself_only() {
    check(
        "value,implies\nsms.manage,sms.*\n",
        r#"
error: `sms.*` matches no other scope
 --> scopes.csv:2:12
  |
2 | sms.manage,sms.*
  |            ^^^^^ matches the scope of this row only
  |
  = help: correct it or remove it: `{a,b}` is one of several, `*` anything within a segment, `**` anything at all; segments end at `.`, `:` and `/`
"#,
    );
}

#[test]
fn an_alternative_without_a_match() {
    check(
        "value,implies\nsms.read,\nsms.send,\nsms.manage,\"sms.{read,sned}\"\n",
        r#"
error: the alternative `sned` matches no scope
 --> scopes.csv:4:23
  |
4 | sms.manage,"sms.{read,sned}"
  |                       ^^^^ did you mean `send`?
  |
  = help: remove it, or correct it: every alternative matches a scope
"#,
    );
}

#[test]
fn an_unclosed_brace() {
    check(
        "value,implies\nsms.read,\nsms.manage,\"sms.{read,send\"\n",
        r#"
error: a pattern opens a brace and does not close it
 --> scopes.csv:3:17
  |
3 | sms.manage,"sms.{read,send"
  |                 ^ opened here
  |
  = help: write alternatives as `{a,b}`, without spaces
"#,
    );
}

#[test]
fn an_unopened_brace() {
    check(
        "value,implies\nsms.read,\nsms.manage,sms.read}\n",
        r#"
error: a pattern closes a brace that it has not opened
 --> scopes.csv:3:20
  |
3 | sms.manage,sms.read}
  |                    ^ closed here
  |
  = help: write alternatives as `{a,b}`, without spaces
"#,
    );
}

#[test]
fn braces_within_braces() {
    check(
        "value,implies\nsms.read,\nsms.manage,\"sms.{read,{send,drop}}\"\n",
        r#"
error: braces within braces
 --> scopes.csv:3:23
  |
3 | sms.manage,"sms.{read,{send,drop}}"
  |                       ^ opened again here
  |
  = help: write one list of alternatives, or two patterns
"#,
    );
}

#[test]
fn an_empty_alternative() {
    check(
        "value,implies\nsms.read,\nsms.manage,\"sms.{read,}\"\n",
        r#"
error: a pattern has an empty alternative
 --> scopes.csv:3:23
  |
3 | sms.manage,"sms.{read,}"
  |                       ^ nothing here
  |
  = help: write alternatives as `{a,b}`
"#,
    );
}

#[test]
fn three_stars() {
    check(
        "value,implies\nsms.read,\nsms.manage,sms.***\n",
        r#"
error: more than two stars in a row
 --> scopes.csv:3:16
  |
3 | sms.manage,sms.***
  |                ^^^ `*` or `**`
  |
  = help: write `*` for anything within a segment, `**` for anything at all
"#,
    );
}
