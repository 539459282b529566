use super::check;

#[test]
fn two_scopes_on_one_variant() {
    check(
        "value,id\nsms.read,1\ncalls.read,2\nsms:read,3\n",
        r#"
error: two scopes are called `SmsRead` in Rust
 --> scopes.csv:4:1
  |
4 | sms:read,3
  | ^^^^^^^^ this one
  |
 ::: scopes.csv:2:1
  |
2 | sms.read,1
  | -------- and this one
  |
  = help: give one of them another name in the `ident` column
"#,
    );
}

#[test]
fn names_that_differ_in_case() {
    check(
        "value\nsms.read\nSMS.READ\n",
        r#"
error: two scopes are called `SmsRead` in Rust
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
  = help: give one of them another name in the `ident` column
"#,
    );
}

#[test]
fn two_scopes_on_one_constant() {
    check(
        "value,ident\nsms.read,\nsms:read,SmsREAD\n",
        r#"
error: the IDs of two scopes are called `SMS_READ` in Rust
 --> scopes.csv:3:10
  |
3 | sms:read,SmsREAD
  |          ^^^^^^^ this one
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
fn no_identifier() {
    check(
        "value,ident\nsms.read,Sms-Read\n",
        r#"
error: `Sms-Read` is not a Rust identifier
 --> scopes.csv:2:10
  |
2 | sms.read,Sms-Read
  |          ^^^^^^^^ letters, digits and underscores only, not beginning with a digit
  |
  = help: write the variant as it is to be called, such as `SmsRead`
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
  |          ^^^^ letters, digits and underscores only, not beginning with a digit
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
  = help: variants begin with a capital letter, such as `SmsRead`
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
  = help: variants begin with a capital letter, such as `SmsRead`
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
fn nothing_to_derive_from() {
    check(
        "value\n+\n",
        r#"
error: no identifier can be derived from `+`
 --> scopes.csv:2:1
  |
2 | +
  | ^ no letter and no digit
  |
  = help: give this scope a name in the `ident` column
"#,
    );
}

#[test]
fn two_groups_on_one_identifier() {
    check(
        "value,group\na,Phone Number\nb,Phone Number\nc,phone-number\n",
        r#"
error: two groups are called `PhoneNumber` in Rust
 --> scopes.csv:4:3
  |
4 | c,phone-number
  |   ^^^^^^^^^^^^ this one
  |
 ::: scopes.csv:2:3
  |
2 | a,Phone Number
  |   ------------ and this one
  |
  = help: write the heading in the same way on every row, or change one of the two
"#,
    );
}

#[test]
fn a_group_without_letters() {
    check(
        "value,group\na,***\n",
        r#"
error: no identifier can be derived from the group `***`
 --> scopes.csv:2:3
  |
2 | a,***
  |   ^^^ no letter and no digit
  |
  = help: change the heading
"#,
    );
}
