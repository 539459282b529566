use super::{check, read};

#[test]
fn no_rows() {
    check(
        "value,description\n",
        r#"
error: the table has no rows
 --> scopes.csv:1:1
  |
1 | value,description
  | ^^^^^^^^^^^^^^^^^ nothing follows the header
  |
  = help: write a row for each scope; a catalogue has at least one
"#,
    );
}

#[test]
fn too_few_fields() {
    check(
        "value,group,id\nsms.read\n",
        r#"
error: this row has 1 field where the header has 3 columns
 --> scopes.csv:2:1
  |
2 | sms.read
  | ^^^^^^^^ nothing for `group`, `id`
  |
 ::: scopes.csv:1:1
  |
1 | value,group,id
  | -------------- the header
  |
  = help: leave a field empty rather than out: every row has as many commas as the header
"#,
    );
}

#[test]
fn too_many_fields() {
    check(
        "value,description\nsms.read,Reads, and lists, messages.\n",
        r#"
error: this row has 4 fields where the header has 2 columns
 --> scopes.csv:2:10
  |
2 | sms.read,Reads, and lists, messages.
  |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ read as 3 fields
  |
 ::: scopes.csv:1:1
  |
1 | value,description
  | ----------------- the header
  |
  = help: text that contains a comma goes in double quotes: "one, two"
"#,
    );
}

#[test]
fn an_open_quote() {
    check(
        "value,description\nsms.read,\"Reads.\nsms.send,Sends.\n",
        r#"
error: a quote is never closed
 --> scopes.csv:2:10
  |
2 | sms.read,"Reads.
  |          ^ opened here, and everything after it is read as one field
  |
  = help: close it with `"`; inside quotes, a quote is written twice: ""
"#,
    );
}

#[test]
fn text_after_a_quote() {
    check(
        "value,description\nsms.read,\"Reads\" messages.\nsms.send,Sends.\n",
        r#"
error: a quoted field goes on after its closing quote
 --> scopes.csv:2:17
  |
2 | sms.read,"Reads" messages.
  |                 ^^^^^^^^^^ only a comma or the end of the line can stand here
  |
  = help: inside quotes, a quote is written twice: ""
"#,
    );
}

#[test]
fn a_row_that_cannot_be_read_is_not_missed_elsewhere() {
    check(
        "value,id,id_shared,implies\nsms.read\nsms.manage,7,yes,sms.read sms.*\n",
        r#"
error: this row has 1 field where the header has 4 columns
 --> scopes.csv:2:1
  |
2 | sms.read
  | ^^^^^^^^ nothing for `id`, `id_shared`, `implies`
  |
 ::: scopes.csv:1:1
  |
1 | value,id,id_shared,implies
  | -------------------------- the header
  |
  = help: leave a field empty rather than out: every row has as many commas as the header
"#,
    );
}

#[test]
fn lines_that_end_in_crlf() {
    check(
        "\u{feff}value,id\r\nsms.read,1\r\nsms.send\r\n",
        r#"
error: this row has 1 field where the header has 2 columns
 --> scopes.csv:3:1
  |
3 | sms.send
  | ^^^^^^^^ nothing for `id`
  |
 ::: scopes.csv:1:1
  |
1 | value,id
  | -------- the header
  |
  = help: leave a field empty rather than out: every row has as many commas as the header
"#,
    );
}

#[test]
fn a_row_of_several_lines() {
    check(
        "value,description,id\nsms.read,\"Reads\nmessages.\",1,2\n",
        r#"
error: this row has 4 fields where the header has 3 columns
 --> scopes.csv:3:14
  |
3 | messages.",1,2
  |              ^ no column for this
  |
 ::: scopes.csv:1:1
  |
1 | value,description,id
  | -------------------- the header
  |
  = help: text that contains a comma goes in double quotes: "one, two"
"#,
    );
}

#[test]
fn a_name_that_no_row_can_have_is_missed_at_once() {
    check(
        "value,description,implies\nsms.read,Reads, and lists.,\n\
         sms.manage,,sms.read sms.raed\n",
        r#"
error: this row has 4 fields where the header has 3 columns
 --> scopes.csv:2:10
  |
2 | sms.read,Reads, and lists.,
  |          ^^^^^^^^^^^^^^^^^ read as 2 fields
  |
 ::: scopes.csv:1:1
  |
1 | value,description,implies
  | ------------------------- the header
  |
  = help: text that contains a comma goes in double quotes: "one, two"

error: no scope is called `sms.raed`
 --> scopes.csv:3:22
  |
3 | sms.manage,,sms.read sms.raed
  |                      ^^^^^^^^ not in this table
  |
  = help: `implies` names scopes of this table, exactly as in `value`
"#,
    );
}

/// Wherever the reader has lost its way, what it has not read may be the name.
#[test]
fn a_name_that_was_not_read_is_not_missed() {
    for unread in [
        "sms.read,\"Reads\" messages.,",
        "sms.read,\"Reads",
        "Reads,,,\"sms.read\"",
        "Reads. sms.read",
    ] {
        let report = read(
            format!("value,description,implies\na,,sms.read\n{unread}\n"),
            None,
        );
        let report = report.unwrap_err();
        assert_eq!(report.faults(), 1, "{report}");
    }
    let report = read("value,implies\na,b x,c\nd,x,c e,f\n", None).unwrap_err();
    assert_eq!(report.faults(), 2, "{report}");
    let header_again = read("value,implies\na,b\nvalue,implies\n", None).unwrap_err();
    assert_eq!(header_again.faults(), 2, "{header_again}");
}

/// Commas in `implies` stand for nothing that a row with a field too many could have as its name.
#[test]
fn a_name_with_a_comma_that_was_not_read_is_not_missed() {
    let faults = |unread: &str, implies: &str| {
        let table = format!("value,implies\na,\nb,\n{unread}\nc,\"{implies}\"\n");
        read(table, None).unwrap_err().faults()
    };
    assert_eq!(faults("x,q,r", "a, b"), 2);
    assert_eq!(faults("x,q,r", "a , b"), 2);
    assert_eq!(faults("x,q,r", "a,b"), 2);
    assert_eq!(faults("x,q,r", "a,x"), 2);
    assert_eq!(faults("x,q,", "a , b"), 2);
    assert_eq!(faults("x,q,r", "x,q"), 1);
    assert_eq!(faults("x,q,\"a, b\"", "a, b"), 2);
}

/// What is marked of a row, and what is said of it.
fn marked(table: &str) -> (String, String) {
    let report = read(table, None).unwrap_err().to_string();
    let lines: Vec<_> = report.lines().collect();
    let marks = lines.iter().position(|line| line.contains('^')).unwrap();
    let (start, end) = (
        lines[marks].find('^').unwrap(),
        lines[marks].rfind('^').unwrap(),
    );
    let text = lines[marks - 1].chars().skip(start).take(end + 1 - start);
    (text.collect(), lines[marks][end + 2..].to_owned())
}

#[test]
fn the_text_is_marked_that_has_the_comma() {
    let header = "value,id,description,implies,deprecated";
    for (row, text, said) in [
        (
            "a,1,Read, and list.,b,",
            "Read, and list.",
            "read as 2 fields",
        ),
        ("a,1,Read.,x.{b,c},", "x.{b,c}", "read as 2 fields"),
        (
            "a,1,Read.,b,Use b, or c, or d.",
            "Use b, or c, or d.",
            "read as 3 fields",
        ),
        ("a,1,“Read, list.”,b,", "“Read, list.”", "read as 2 fields"),
        (
            "a,1, \"Read, list.\",b,",
            " \"Read, list.\"",
            "read as 2 fields",
        ),
        ("a,1,Read.,b,,x", "x", "no column for this"),
        ("a,1,Read.,b,,,", ",", "no column for this"),
    ] {
        let table = format!("{header}\n{row}\nb,2,,,\n");
        assert_eq!(marked(&table), (text.to_owned(), said.to_owned()), "{row}");
    }
    let (text, said) = marked("value,description,implies\na,Read,list.,b\nb,,\n");
    assert_eq!((&*text, &*said), ("Read,list.", "read as 2 fields"));
}
