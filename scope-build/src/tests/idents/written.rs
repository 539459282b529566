//! What the `ident` column says.

use super::check;

#[test]
fn a_written_ident_that_is_taken() {
    check(
        "value,ident\nsms.read,\nmessages.read,SmsRead\n",
        r#"
error: two scopes are called `SmsRead` in Rust
 --> scopes.csv:3:15
  |
3 | messages.read,SmsRead
  |               ^^^^^^^ this one
  |
 ::: scopes.csv:2:1
  |
2 | sms.read,
  | -------- and this one
  |
  = help: give one of them another name in the `ident` column
"#,
    );
}

#[test]
fn a_leading_digit() {
    check(
        "value,ident\nsms.read,2Sms\n",
        r#"
error: `2Sms` is not a Rust identifier
 --> scopes.csv:2:10
  |
2 | sms.read,2Sms
  |          ^^^^ ASCII letters, digits and underscores only, not beginning with a digit
  |
  = help: write the variant as it is to be called, such as `SmsRead`
"#,
    );
}

#[test]
fn a_keyword() {
    check(
        "value,ident\nsms.read,type\n",
        r#"
error: `type` is a keyword of Rust
 --> scopes.csv:2:10
  |
2 | sms.read,type
  |          ^^^^ cannot be a variant
  |
  = help: write the variant as it is to be called, such as `SmsRead`
"#,
    );
}

#[test]
fn a_keyword_in_pascal_case() {
    check(
        "value,ident\nsms.read,Self\n",
        r#"
error: `Self` is a keyword of Rust
 --> scopes.csv:2:10
  |
2 | sms.read,Self
  |          ^^^^ cannot be a variant
  |
  = help: write the variant as it is to be called, such as `SmsRead`
"#,
    );
}

#[test]
fn a_small_letter() {
    check(
        "value,ident\nsms.read,sms_read\n",
        r#"
error: `sms_read` is no name for a variant
 --> scopes.csv:2:10
  |
2 | sms.read,sms_read
  |          ^^^^^^^^ did you mean `SmsRead`?
  |
  = help: begin it with a capital letter, such as `SmsRead`
"#,
    );
}

#[test]
fn no_letter() {
    check(
        "value,ident\nsms.read,__\n",
        r#"
error: `__` is no name for a variant
 --> scopes.csv:2:10
  |
2 | sms.read,__
  |          ^^ has no letter
  |
  = help: begin it with a capital letter, such as `SmsRead`
"#,
    );
}

#[test]
fn a_reserved_name() {
    check(
        "value\na.l.l\n",
        r#"
error: the generated code needs the name `ALL` itself
 --> scopes.csv:2:1
  |
2 | a.l.l
  | ^^^^^ taken
  |
  = help: give this scope another name in the `ident` column
"#,
    );
}

#[test]
fn an_identifier_that_cannot_be_seen_whole() {
    check(
        "value,ident\nsms.read,SmsRead\u{fe0f}\n",
        r#"
error: `SmsRead\u{fe0f}` is not a Rust identifier
 --> scopes.csv:2:10
  |
2 | sms.read,SmsRead️
  |          ^^^^^^^ ASCII letters, digits and underscores only, not beginning with a digit
  |
  = help: write the variant as it is to be called, such as `SmsRead`
"#,
    );
}

#[test]
fn no_identifier() {
    check(
        "value,ident\nsms.read,Sms-Read\n",
        r#"
error: `Sms-Read` is not a Rust identifier
 --> scopes.csv:2:10
  |
2 | sms.read,Sms-Read
  |          ^^^^^^^^ ASCII letters, digits and underscores only, not beginning with a digit
  |
  = help: write the variant as it is to be called, such as `SmsRead`
"#,
    );
}
