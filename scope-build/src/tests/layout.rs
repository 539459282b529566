use super::check;

/// A table in which every scope implies the next, and the last the first.
fn ring(length: usize) -> String {
    let row = |at: usize| format!("n{at},n{}\n", (at + 1) % length);
    let rows: String = (0..length).map(row).collect();
    format!("value,implies\n{rows}")
}

#[test]
fn faults_in_the_order_of_the_file() {
    check(
        "value,group,id,implies\nsms read,SMS,1,\nsms.send, SMS,x,sms.raed\nsms.send,SMS,2,\n",
        r#"
error: no scope can contain a space
 --> scopes.csv:2:4
  |
2 | sms read,SMS,1,
  |    ^ not allowed here
  |
  = help: write it as it is issued: RFC 6749 §3.3 allows visible ASCII other than the double quote and the backslash

error: `group` begins with a space
 --> scopes.csv:3:10
  |
3 | sms.send, SMS,x,sms.raed
  |          ^ here
  |
  = help: remove it: nothing is trimmed silently

error: the ID `x` is neither an integer nor a GUID
 --> scopes.csv:3:15
  |
3 | sms.send, SMS,x,sms.raed
  |               ^ the IDs of this table are integers
  |
 ::: scopes.csv:2:14
  |
2 | sms read,SMS,1,
  |              - because the first one is
  |
  = help: a catalogue has IDs of one kind; declare them as text in the build script, with `Build::id_kind`, where they are published so

error: no scope is called `sms.raed`
 --> scopes.csv:3:17
  |
3 | sms.send, SMS,x,sms.raed
  |                 ^^^^^^^^ not in this table
  |
  = help: `implies` names scopes of this table, exactly as in `value`

error: the scope `sms.send` has two rows
 --> scopes.csv:4:1
  |
4 | sms.send,SMS,2,
  | ^^^^^^^^ again here, with another ID
  |
 ::: scopes.csv:3:1
  |
3 | sms.send, SMS,x,sms.raed
  | -------- first here
  |
  = help: keep one of the two; or, where one name is published for two things, make each a table of its own
"#,
    );
}

#[test]
fn a_long_line_is_cut() {
    check(
        &format!(
            "value,description,implies\nsms.read,{0},x\nsms.send,{0},\n",
            "long ".repeat(100)
        ),
        r#"
error: no scope is called `x`
 --> scopes.csv:2:511
  |
2 | ...ong long long long long long long long long long long ,x
  |                                                           ^ not in this table
  |
  = help: `implies` names scopes of this table, exactly as in `value`
"#,
    );
}

#[test]
fn a_long_name_is_cut() {
    check(
        &format!("value\n{0}\n{0}\n", "name.".repeat(100)),
        r#"
error: the scope `name.name.name.name.name.name.name.name.name.name.name.name.name.name.name.name.…` has two rows
 --> scopes.csv:3:1
  |
3 | name.name.name.name.name.name.name.name.name.name.name.name.name.name.name.name.name.name.name.name.name.name.name.name.name.name.nam...
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ again here
  |
 ::: scopes.csv:2:1
  |
2 | name.name.name.name.name.name.name.name.name.name.name.name.name.name.name.name.name.name.name.name.name.name.name.name.name.name.nam...
  | ------------------------------------------------------------ first here
  |
  = help: keep one of the two
"#,
    );
}

#[test]
fn a_long_cycle_is_cut() {
    check(
        &ring(50_000),
        r#"
error: scopes that imply each other: `n0 -> n1 -> n2 -> n3 -> n4 -> n5 -> n6 -> n7 -> (49991 more) -> n49999 -> n0`
     --> scopes.csv:2:4
      |
    2 | n0,n1
      |    ^^ the way round begins here
      |
     ::: scopes.csv:50001:8
      |
50001 | n49999,n0
      |        -- and ends here
      |
      = help: scopes that imply each other are one scope; remove one of the implications
"#,
    );
}

#[test]
fn wide_characters_are_underlined() {
    check(
        "group,value\n电话,sms read\n",
        r#"
error: no scope can contain a space
 --> scopes.csv:2:7
  |
2 | 电话,sms read
  |         ^ not allowed here
  |
  = help: write it as it is issued: RFC 6749 §3.3 allows visible ASCII other than the double quote and the backslash
"#,
    );
}

#[test]
fn a_repeated_row_is_one_fault() {
    check(
        "value,id,group\nsms.read,1,SMS\nsms.read,1,SMS\n",
        r#"
error: the scope `sms.read` has two rows
 --> scopes.csv:3:1
  |
3 | sms.read,1,SMS
  | ^^^^^^^^ again here
  |
 ::: scopes.csv:2:1
  |
2 | sms.read,1,SMS
  | -------- first here
  |
  = help: keep one of the two
"#,
    );
}

#[test]
fn an_unsound_name_is_not_suggested() {
    check(
        "value,implies\nsms read,\nsms.send,sms.raed\n",
        r#"
error: no scope can contain a space
 --> scopes.csv:2:4
  |
2 | sms read,
  |    ^ not allowed here
  |
  = help: write it as it is issued: RFC 6749 §3.3 allows visible ASCII other than the double quote and the backslash

error: no scope is called `sms.raed`
 --> scopes.csv:3:10
  |
3 | sms.send,sms.raed
  |          ^^^^^^^^ not in this table
  |
  = help: `implies` names scopes of this table, exactly as in `value`
"#,
    );
}

#[test]
fn tabs_are_underlined() {
    check(
        "description,value\n\ttab,sms read\n",
        r#"
error: no scope can contain a space
 --> scopes.csv:2:9
  |
2 |     tab,sms read
  |            ^ not allowed here
  |
  = help: write it as it is issued: RFC 6749 §3.3 allows visible ASCII other than the double quote and the backslash
"#,
    );
}

#[test]
fn of_a_very_long_line_a_part_is_shown() {
    check(
        &format!(
            "value,description,implies\nsms.read,{0},x\nsms.send,{0},\n",
            "län ".repeat(1000)
        ),
        r#"
error: no scope is called `x`
 --> scopes.csv:2:4011
  |
2 | ...n län län län län län län län län län län län län län ,x
  |                                                           ^ not in this table
  |
  = help: `implies` names scopes of this table, exactly as in `value`
"#,
    );
}

#[test]
fn two_places_of_a_very_long_line() {
    check(
        &format!(
            "value,description,implies,value\na,{},,\n",
            "long ".repeat(1000)
        )
        .replacen("description", &"d".repeat(3000), 1),
        r#"
error: unknown column `dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd…`
 --> scopes.csv:1:7
  |
1 | value,ddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd...
  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no column is called so
  |
  = help: the columns are `value`, `group`, `id`, `id_shared`, `description`, `implies`, `deprecated`, `ident`; a table has no others, so that a misspelt one is seen: remove it, or keep it in a file of its own

error: the column `value` is there twice
 --> scopes.csv:1:3016
  |
1 | ...dddddddddddddddddddddddddddddddddddddddddddddddd,implies,value
  |                                                             ^^^^^ again here
  |
 ::: scopes.csv:1:1
  |
1 | value,ddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd...
  | ----- first here
  |
  = help: keep one of the two
"#,
    );
}
