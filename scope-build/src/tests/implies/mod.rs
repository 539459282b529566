//! What rows say that their scopes imply.

mod cycles;
mod meant;
mod spelling;

use super::{catalog_with, check, options, read};
use crate::load::Options;

#[test]
fn an_unknown_target() {
    check(
        "value,implies\nsms.read,calls.listen\n",
        r#"
error: no scope is called `calls.listen`
 --> scopes.csv:2:10
  |
2 | sms.read,calls.listen
  |          ^^^^^^^^^^^^ not in this table
  |
  = help: `implies` names scopes of this table, exactly as in `value`
"#,
    );
}

#[test]
fn a_misspelt_target() {
    check(
        "value,implies\nsms.read,\nsms.manage,sms.raed\n",
        r#"
error: no scope is called `sms.raed`
 --> scopes.csv:3:12
  |
3 | sms.manage,sms.raed
  |            ^^^^^^^^ did you mean `sms.read`?
  |
  = help: `implies` names scopes of this table, exactly as in `value`
"#,
    );
}

#[test]
fn a_comma_between_targets() {
    check(
        "value,implies\na.read,\na.send,\na.manage,\"a.read,a.send\"\n",
        r#"
error: no scope is called `a.read,a.send`
 --> scopes.csv:4:11
  |
4 | a.manage,"a.read,a.send"
  |           ^^^^^^^^^^^^^ did you mean `a.read a.send`?
  |
  = help: scopes are separated by one space
"#,
    );
}

#[test]
fn itself() {
    check(
        "value,implies\nsms.read,sms.read\n",
        r#"
error: `sms.read` implies itself
 --> scopes.csv:2:10
  |
2 | sms.read,sms.read
  |          ^^^^^^^^ the scope of this row
  |
  = help: remove it
"#,
    );
}

#[test]
fn spaces_that_separate_nothing() {
    check(
        "value,implies\na,\nb,\nc, a  b \n",
        r#"
error: a space too many in `implies`
 --> scopes.csv:4:3
  |
4 | c, a  b 
  |   ^ separates nothing
  |
  = help: remove it: one space stands between two scopes, and none before the first or after the last

error: a space too many in `implies`
 --> scopes.csv:4:6
  |
4 | c, a  b 
  |      ^ separates nothing

error: a space too many in `implies`
 --> scopes.csv:4:8
  |
4 | c, a  b 
  |        ^ separates nothing
"#,
    );
}

#[test]
fn a_no_break_space() {
    check(
        "value,implies\na,\nb,\nc,a\u{a0}b\n",
        r#"
error: no scope can contain a no-break space (U+00A0)
 --> scopes.csv:4:4
  |
4 | c,a b
  |    ^ not allowed here
  |
  = help: separate scopes in the `implies` column by one space, and by nothing else
"#,
    );
}

/// Where braces are characters of names, they tear nothing apart.
#[test]
fn names_with_braces_in_them() {
    let options = Options {
        literal_wildcards: true,
        ..options()
    };
    let catalog = catalog_with("value,implies\na{,\nb},\nall,a{ b}\n", &options);
    assert_eq!(catalog.scopes[2].implies, [0, 1]);
}

#[test]
fn many_spaces_in_a_cell_of_many_names() {
    let cell = "a  ".repeat(100_000);
    let report = read(format!("value,implies\na,\nb,{cell}\n"), None).unwrap_err();
    assert_eq!(report.faults(), 100_000);
}
