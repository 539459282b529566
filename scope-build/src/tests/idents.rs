use super::{catalog, check};

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

/// Every scope with its variant and its constant.
fn named(csv: &str) -> Vec<(String, String, String)> {
    let scopes = catalog(csv).scopes.into_iter();
    scopes
        .map(|scope| (scope.value, scope.variant, scope.constant))
        .collect()
}

fn row(value: &str, variant: &str, constant: &str) -> (String, String, String) {
    (value.into(), variant.into(), constant.into())
}

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

#[test]
fn urls_go_by_what_follows_their_scheme() {
    let variant = |value: &str| named(&format!("value\n{value}\n"))[0].1.clone();
    for (url, expected) in [
        (
            "https://www.googleapis.com/auth/drive.readonly",
            "GoogleapisComAuthDriveReadonly",
        ),
        ("http://example.org/", "ExampleOrg"),
        ("api://6f96/Files.Read", "_6f96FilesRead"),
        ("svn+ssh://a/b", "AB"),
        ("urn:ietf:params:oauth", "UrnIetfParamsOauth"),
        ("www.read", "WwwRead"),
        ("Files://read", "FilesRead"),
        ("a/b://c", "ABC"),
    ] {
        assert_eq!(variant(url), expected, "{url}");
    }
}

#[test]
fn urls_that_fall_together() {
    check(
        "value\nhttps://a.org/read\nhttp://www.a.org/read\n",
        r#"
error: two scopes are called `AOrgRead` in Rust
 --> scopes.csv:3:1
  |
3 | http://www.a.org/read
  | ^^^^^^^^^^^^^^^^^^^^^ this one
  |
 ::: scopes.csv:2:1
  |
2 | https://a.org/read
  | ------------------ and this one
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
  |          ^^^^^^^^ ASCII letters, digits and underscores only, not beginning with a digit
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

#[test]
fn a_group_on_a_name_that_the_generated_code_needs() {
    check(
        "value,group\na,A L L\n",
        r#"
error: the generated code needs the name `ALL` itself
 --> scopes.csv:2:3
  |
2 | a,A L L
  |   ^^^^^ would be called so
  |
  = help: change the heading
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
