use super::{Options, catalog_with, check, compare, options, read, read_with};

#[test]
fn no_value() {
    check(
        "value,id\n,1\n",
        r#"
error: this row names no scope
 --> scopes.csv:2:1
  |
2 | ,1
  | ^ `value` is empty
  |
  = help: write the scope exactly as it is issued, or remove the row
"#,
    );
}

#[test]
fn a_space() {
    check(
        "value\nsms read\n",
        r#"
error: no scope can contain a space
 --> scopes.csv:2:4
  |
2 | sms read
  |    ^ not allowed here
  |
  = help: write it as it is issued: RFC 6749 §3.3 allows visible ASCII other than the double quote and the backslash
"#,
    );
}

#[test]
fn a_trailing_space() {
    check(
        "value\nsms.read \n",
        r#"
error: no scope can contain a space
 --> scopes.csv:2:9
  |
2 | sms.read 
  |         ^ not allowed here
  |
  = help: write it as it is issued: RFC 6749 §3.3 allows visible ASCII other than the double quote and the backslash
"#,
    );
}

#[test]
fn a_no_break_space() {
    check(
        "group,value\nSMS,sms.read\u{a0}\n",
        r#"
error: no scope can contain a no-break space (U+00A0)
 --> scopes.csv:2:13
  |
2 | SMS,sms.read 
  |             ^ not allowed here
  |
  = help: write it as it is issued: RFC 6749 §3.3 allows visible ASCII other than the double quote and the backslash
"#,
    );
}

#[test]
fn a_double_quote() {
    check(
        "value\n\"sms.\"\"read\"\"\"\n",
        r#"
error: no scope can contain a double quote
 --> scopes.csv:2:6
  |
2 | "sms.""read"""
  |      ^^ not allowed here
  |
  = help: write it as it is issued: RFC 6749 §3.3 allows visible ASCII other than the double quote and the backslash
"#,
    );
}

#[test]
fn a_backslash() {
    check(
        "value\nsms\\read\n",
        r#"
error: no scope can contain a backslash
 --> scopes.csv:2:4
  |
2 | sms\read
  |    ^ not allowed here
  |
  = help: write it as it is issued: RFC 6749 §3.3 allows visible ASCII other than the double quote and the backslash
"#,
    );
}

#[test]
fn a_letter_beyond_ascii() {
    check(
        "value\nsms.réad\n",
        r#"
error: no scope can contain `é` (U+00E9)
 --> scopes.csv:2:6
  |
2 | sms.réad
  |      ^ not allowed here
  |
  = help: write it as it is issued: RFC 6749 §3.3 allows visible ASCII other than the double quote and the backslash
"#,
    );
}

#[test]
fn a_line_break() {
    check(
        "value\n\"sms\nread\"\n",
        r#"
error: no scope can contain a line break
 --> scopes.csv:2:5
  |
2 | "sms
  |     ^ not allowed here
  |
  = help: write it as it is issued: RFC 6749 §3.3 allows visible ASCII other than the double quote and the backslash
"#,
    );
}

#[test]
fn a_value_twice() {
    check(
        "value,id\nsms.read,1\nsms.send,2\nsms.read,1\n",
        r#"
error: the scope `sms.read` has two rows
 --> scopes.csv:4:1
  |
4 | sms.read,1
  | ^^^^^^^^ again here
  |
 ::: scopes.csv:2:1
  |
2 | sms.read,1
  | -------- first here
  |
  = help: keep one of the two
"#,
    );
}

#[test]
fn a_wildcard() {
    check(
        "value\nsms.*\n",
        r#"
error: `sms.*` stands for many scopes
 --> scopes.csv:2:1
  |
2 | sms.*
  | ^^^^^ a wildcard or a template
  |
  = help: list the scopes that are issued, one in a row; patterns belong in `implies`; where this very name is issued, call `Build::literal_wildcards` in the build script
"#,
    );
}

#[test]
fn a_template() {
    check(
        "value\nfile:{id}:read\n",
        r#"
error: `file:{id}:read` stands for many scopes
 --> scopes.csv:2:1
  |
2 | file:{id}:read
  | ^^^^^^^^^^^^^^ a wildcard or a template
  |
  = help: list the scopes that are issued, one in a row; patterns belong in `implies`; where this very name is issued, call `Build::literal_wildcards` in the build script
"#,
    );
}

#[test]
fn a_misspelt_value_is_not_missed_elsewhere() {
    check(
        "value,implies\nsms.réad,\nsms.manage,sms.réad\n",
        r#"
error: no scope can contain `é` (U+00E9)
 --> scopes.csv:2:6
  |
2 | sms.réad,
  |      ^ not allowed here
  |
  = help: write it as it is issued: RFC 6749 §3.3 allows visible ASCII other than the double quote and the backslash
"#,
    );
}

#[test]
fn a_comma_in_a_value_where_commas_separate() {
    let csv = "value\nCRM.modules.ALL,CRM.org.ALL\n";
    let quoted = "value\n\"CRM.modules,ALL\"\n";
    assert!(read(quoted, None).is_ok());

    let comma_separated = Options {
        separator: ',',
        ..options()
    };
    assert!(read_with(csv.replace(",CRM.org.ALL", ""), &comma_separated).is_ok());
    compare(
        read_with(quoted, &comma_separated),
        r#"
error: no scope of this catalogue can contain `,`
 --> scopes.csv:2:13
  |
2 | "CRM.modules,ALL"
  |             ^ would be read as two scopes
  |
  = help: write one scope in a row; the build script says that scopes are separated by it
"#,
    );
}

fn literal_wildcards() -> Options {
    Options {
        literal_wildcards: true,
        ..options()
    }
}

#[test]
fn wildcards_and_templates_where_they_are_issued_so() {
    let csv = "value\nrepo:*\n*\nuser.{id}\n**.read\nfile*name\n";
    let catalog = catalog_with(csv, &literal_wildcards());
    let named = catalog.scopes.iter().map(|scope| {
        let constant = scope.constant.as_str();
        (scope.value.as_str(), scope.variant.as_str(), constant)
    });
    assert_eq!(
        named.collect::<Vec<_>>(),
        [
            ("repo:*", "RepoAny", "REPO_ANY"),
            ("*", "Any", "ANY"),
            ("user.{id}", "UserId", "USER_ID"),
            ("**.read", "AnyRead", "ANY_READ"),
            ("file*name", "FileAnyName", "FILE_ANY_NAME"),
        ]
    );
}

#[test]
fn what_is_a_name_of_the_table_is_no_pattern() {
    let csv = "value,implies\nadmin,repo:*\nowner,repo:{*}\nrepo:*,\nrepo:read,\n";
    let catalog = catalog_with(csv, &literal_wildcards());
    assert_eq!(catalog.scopes[0].implies, [2]);
    assert_eq!(catalog.scopes[1].implies, [2, 3]);
    assert_eq!(catalog.scopes[2].implies, []);
}

#[test]
fn a_wildcard_that_would_imply_itself() {
    compare(
        read_with(
            "value,implies\nrepo:*,repo:*\nrepo:read,\n",
            &literal_wildcards(),
        ),
        r#"
error: `repo:*` implies itself
 --> scopes.csv:2:8
  |
2 | repo:*,repo:*
  |        ^^^^^^ the scope of this row
  |
  = help: remove it; where the pattern is meant, write `{*}` for `*`
"#,
    );
}
