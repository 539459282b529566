use super::check;

#[test]
fn no_value_column() {
    check(
        "group,id\nSMS,1\n",
        r#"
error: there is no `value` column
 --> scopes.csv:1:1
  |
1 | group,id
  | ^^^^^^^^ `value` is not among these
  |
  = help: add a `value` column: it holds the scopes, exactly as they are issued
"#,
    );
}

#[test]
fn a_column_twice() {
    check(
        "value,id,id\nsms.read,1,1\n",
        r#"
error: the column `id` is there twice
 --> scopes.csv:1:10
  |
1 | value,id,id
  |       -- ^^ again here
  |       |
  |       first here
  |
  = help: keep one of the two
"#,
    );
}

#[test]
fn an_unknown_column() {
    check(
        "value,scope_group\nsms.read,SMS\n",
        r#"
error: unknown column `scope_group`
 --> scopes.csv:1:7
  |
1 | value,scope_group
  |       ^^^^^^^^^^^ no column is called so
  |
  = help: the columns are `value`, `group`, `id`, `id_shared`, `description`, `implies`, `deprecated`, `ident`; a table has no others, so that a misspelt one is seen: remove it, or keep it in a file of its own
"#,
    );
}

#[test]
fn a_misspelt_column() {
    check(
        "value,desciption\nsms.read,Reads.\n",
        r#"
error: unknown column `desciption`
 --> scopes.csv:1:7
  |
1 | value,desciption
  |       ^^^^^^^^^^ did you mean `description`?
  |
  = help: correct the name: the columns are `value`, `group`, `id`, `id_shared`, `description`, `implies`, `deprecated`, `ident`
"#,
    );
}

#[test]
fn a_misspelt_value_column_is_one_fault() {
    check(
        "Value,id\nsms.read,1\n",
        r#"
error: unknown column `Value`
 --> scopes.csv:1:1
  |
1 | Value,id
  | ^^^^^ did you mean `value`?
  |
  = help: correct the name: the columns are `value`, `group`, `id`, `id_shared`, `description`, `implies`, `deprecated`, `ident`
"#,
    );
}

#[test]
fn a_column_without_a_name() {
    check(
        "value,\nsms.read,\n",
        r#"
error: a column has no name
 --> scopes.csv:1:7
  |
1 | value,
  |       ^ nothing here
  |
  = help: remove it, or name it: the columns are `value`, `group`, `id`, `id_shared`, `description`, `implies`, `deprecated`, `ident`
"#,
    );
}

#[test]
fn an_invisible_character_in_a_column() {
    check(
        "\u{feff}\u{feff}value,id\nsms.read,1\n",
        r#"
error: unknown column `\u{feff}value`
 --> scopes.csv:1:1
  |
1 | ﻿value,id
  | ^^^^^ did you mean `value`?
  |
  = help: correct the name: the columns are `value`, `group`, `id`, `id_shared`, `description`, `implies`, `deprecated`, `ident`
"#,
    );
}

#[test]
fn another_word_for_a_column_is_one_fault() {
    for word in ["scope", "Scope", "name", "Scope Name", "“value”"] {
        check(
            &format!("{word},id\nsms.read,1\n"),
            &format!(
                r#"
error: unknown column `{word}`
 --> scopes.csv:1:1
  |
1 | {word},id
  | {} did you mean `value`?
  |
  = help: correct the name: the columns are `value`, `group`, `id`, `id_shared`, `description`, `implies`, `deprecated`, `ident`
"#,
                "^".repeat(word.chars().count())
            ),
        );
    }
}

/// `name` may be anything where there is a `value`, and where there is a `scope`.
#[test]
fn a_column_is_not_taken_for_one_that_is_there() {
    let labels = |header: &str| {
        let fields = ",sms.read".repeat(header.matches(',').count());
        let report = super::read(format!("{header}\nsms.read{fields}\n"), None).unwrap_err();
        let report = report.to_string();
        let marked = report.lines().filter_map(|line| line.split_once("^ "));
        marked
            .map(|(_, label)| label.to_owned())
            .collect::<Vec<_>>()
    };
    let (unknown, value) = ("no column is called so", "did you mean `value`?");
    assert_eq!(labels("value,name"), [unknown]);
    assert_eq!(labels("value,values"), [unknown]);
    assert_eq!(labels("name,scope"), [unknown, value]);
}
