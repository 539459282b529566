//! What scopes and groups are called in Rust.

mod groups;
mod twins;
mod written;

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
