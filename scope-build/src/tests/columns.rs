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

/// How many faults there are, what is marked of the first line, and the way out.
fn first_line(table: &str) -> (usize, String, String) {
    let report = super::read(table, None).unwrap_err();
    let faults = report.faults();
    let report = report.to_string();
    let part = |mark: &str| {
        let found = report.lines().find_map(|line| line.split_once(mark));
        found.map_or("", |(_, part)| part).to_owned()
    };
    let (label, help) = (part("^ "), part("= help: "));
    (faults, label, help)
}

#[test]
fn a_row_where_the_header_belongs_is_one_fault() {
    for (table, header) in [
        ("a.read,1,Read\na.write,2,Write\n", "value,id,description"),
        ("sms.read\nsms.send\n", "value"),
        ("1,a.read,Read messages.\n", "id,value,description"),
        (
            "a:read,6f9619ff-8b86-d011-b42d-00cf4fc964ff,SMS,Read messages.\n",
            "value,id,…,description",
        ),
        ("a.read,,,\n", "value,…"),
        ("read,1\n", "value,id"),
        ("a.in,in\n", "value,description"),
        ("a.read,a.b,c d,x,x,x,x,x,x,x\n", "value,…,description,…"),
    ] {
        let expected = format!("write the header above it: `{header}`");
        let found = first_line(table);
        assert_eq!(found, (1, "looks like a row".into(), expected), "{table}");
    }
}

#[test]
fn names_that_no_column_has_are_one_fault() {
    let known = "the columns are `value`, `group`, `id`, `id_shared`, `description`, `implies`, \
                 `deprecated`, `ident`";
    for (table, header) in [
        (
            "code,comment\nsms.read,Read messages.\n",
            "value,description",
        ),
        ("code,number\n7,sms.read\n", "id,value"),
        ("read\nwrite\n", "value"),
        ("Scopes of Acme\n", "value,id,description"),
    ] {
        let help = format!("begin with a line that names the columns, such as `{header}`; {known}");
        let label = "no column is called so".to_owned();
        assert_eq!(first_line(table), (1, label, help), "{table}");
    }
}

/// As soon as one of them may be meant for a column, each of them is told what it may be.
#[test]
fn names_that_are_near_to_columns_are_told_so() {
    assert_eq!(first_line("scope_name,scope_id\nsms.read,1\n").0, 2);
    assert_eq!(first_line("descriptoin,comment\nRead.,x\n").0, 3);
    assert_eq!(first_line("group,comment\nSMS,x\n").0, 2);
    assert_eq!(first_line("# value,id\nsms.read,1\n").0, 1);
}

#[test]
fn what_is_no_table_is_one_fault() {
    for (line, label) in [
        ("# Scopes, by id", "a comment"),
        ("// Scopes", "a comment"),
        ("{\"scopes\": [{\"value\": \"a\", \"id\": 1}]}", "JSON"),
        ("[", "JSON"),
        ("| value | id, group |", "a Markdown table"),
        ("<!DOCTYPE html>", "HTML or XML"),
        ("<?xml version=\"1.0\"?>", "HTML or XML"),
        ("<<<<<<< HEAD", "a conflict that git has left"),
        (
            "version https://git-lfs.github.com/spec/v1",
            "what Git LFS leaves in place of a file",
        ),
        ("\"value,id\"", "one field, for the quotes around it"),
    ] {
        let (faults, found, help) = first_line(&format!("{line}\nsms.read,1,x,y\n,,\n"));
        assert_eq!((faults, &*found), (1, label), "{line}");
        assert!(!help.is_empty(), "{line}");
    }
}

/// What stands below a header that is found is read by it.
#[test]
fn a_header_below_the_first_line() {
    let below = |line: usize| format!("the header is on line {line}: nothing may stand above it");
    let (faults, label, help) = first_line("# Scopes\nvalue,id\nsms.read,1\n");
    assert_eq!((faults, &*label, help), (1, "a comment", below(2)));
    let (faults, _, help) = first_line("Scopes of Acme,\n\n# By hand,\nvalue,id\nsms read,1\n");
    assert_eq!((faults, help), (2, below(4)));
    // What stands above it may be the scope that is implied.
    let (faults, _, help) = first_line("a.read,\nvalue,implies\na.write,a.read\n");
    assert_eq!((faults, help), (1, below(2)));
    let (faults, _, _) = first_line("# a.read\nvalue,implies\na.write,a.read\n");
    assert_eq!(faults, 2);
    assert_eq!(first_line("sep=;\nvalue;id\nsms.read;1\n").0, 2);
    // Of two headers in a conflict nobody knows which is meant.
    assert_eq!(first_line("<<<<<<< HEAD\nvalue\n=======\n").0, 1);
}
