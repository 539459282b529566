//! Names that differ in case alone.

use super::{check, named, row};

#[test]
fn names_that_differ_in_case_are_spelled_as_they_are_issued() {
    let rows = [
        row("s3:GetObject", "s3_GetObject", "s3_GetObject"),
        row("s3:getObject", "s3_getObject", "s3_getObject"),
        row("s3:ListObject", "S3ListObject", "S3_LIST_OBJECT"),
    ];
    assert_eq!(
        named("value\ns3:GetObject\ns3:getObject\ns3:ListObject\n"),
        rows
    );

    let turned = named("value\ns3:ListObject\ns3:getObject\ns3:GetObject\n");
    assert!(rows.iter().all(|row| turned.contains(row)), "{turned:?}");
}

#[test]
fn of_three_names_that_differ_in_case_those_that_fall_together() {
    assert_eq!(
        named("value\nreadmail\nREADMAIL\nreadMail\n"),
        [
            row("readmail", "readmail_", "readmail_"),
            row("READMAIL", "READMAIL", "READMAIL"),
            row("readMail", "ReadMail", "READ_MAIL"),
        ]
    );
}

#[test]
fn names_that_differ_in_case_and_in_more() {
    check(
        "value\nsms.read\nSMS.READ\nsms:read\n",
        r#"
error: 3 scopes are called `SmsRead` in Rust
 --> scopes.csv:3:1
  |
3 | SMS.READ
  | ^^^^^^^^ this one
  |
 ::: scopes.csv:2:1
  |
2 | sms.read
  | -------- and this one
  |
 ::: scopes.csv:4:1
  |
4 | sms:read
  | -------- and this one
  |
  = help: give them other names in the `ident` column, until no two are called so
"#,
    );
}

#[test]
fn names_that_differ_in_case_and_another_that_is_named_like_them() {
    check(
        "value,ident\nSms.read,\nsms.Read,\nother,Sms_read\n",
        r#"
error: two scopes are called `SmsRead` in Rust
 --> scopes.csv:3:1
  |
3 | sms.Read,
  | ^^^^^^^^ this one
  |
 ::: scopes.csv:2:1
  |
2 | Sms.read,
  | -------- and this one
  |
  = help: give one of them another name in the `ident` column

error: the IDs of two scopes are called `SMS_READ` in Rust
 --> scopes.csv:4:7
  |
4 | other,Sms_read
  |       ^^^^^^^^ this one
  |
 ::: scopes.csv:2:1
  |
2 | Sms.read,
  | -------- and this one
"#,
    );
}

/// A variant in small letters would be mistaken for a variable, or be a keyword or a method.
#[test]
fn twins_in_small_letters() {
    assert_eq!(
        named("value\nname\nNAME\nscope\nScope\ntype\nTYPE\n"),
        [
            row("name", "name_", "name_"),
            row("NAME", "NAME", "NAME"),
            row("scope", "scope_", "scope_"),
            row("Scope", "Scope", "Scope"),
            row("type", "type_", "type_"),
            row("TYPE", "TYPE", "TYPE"),
        ]
    );
}
