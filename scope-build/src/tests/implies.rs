use super::check;

#[test]
fn an_unknown_target() {
    check(
        "value,implies\nsms.read,calls.listen\n",
        r#"
error: no scope is called `calls.listen`
 --> scopes.csv:2:10
  |
2 | sms.read,calls.listen
  |          ^^^^^^^^^^^^ not in this table
  |
  = help: `implies` names scopes of this table, exactly as in `value`
"#,
    );
}

#[test]
fn a_misspelt_target() {
    check(
        "value,implies\nsms.read,\nsms.manage,sms.raed\n",
        r#"
error: no scope is called `sms.raed`
 --> scopes.csv:3:12
  |
3 | sms.manage,sms.raed
  |            ^^^^^^^^ did you mean `sms.read`?
  |
  = help: `implies` names scopes of this table, exactly as in `value`
"#,
    );
}

#[test]
fn a_comma_between_targets() {
    check(
        "value,implies\na.read,\na.send,\na.manage,\"a.read,a.send\"\n",
        r#"
error: no scope is called `a.read,a.send`
 --> scopes.csv:4:11
  |
4 | a.manage,"a.read,a.send"
  |           ^^^^^^^^^^^^^ did you mean `a.read a.send`?
  |
  = help: scopes are separated by one space
"#,
    );
}

#[test]
fn itself() {
    check(
        "value,implies\nsms.read,sms.read\n",
        r#"
error: `sms.read` implies itself
 --> scopes.csv:2:10
  |
2 | sms.read,sms.read
  |          ^^^^^^^^ the scope of this row
  |
  = help: remove it
"#,
    );
}

#[test]
fn a_pattern_without_a_match() {
    check(
        "value,implies\nsms.manage,calls.*\n",
        r#"
error: `calls.*` matches no scope
 --> scopes.csv:2:12
  |
2 | sms.manage,calls.*
  |            ^^^^^^^ matches nothing
  |
  = help: correct it or remove it: `{a,b}` is one of several, `*` anything within a segment, `**` anything at all; segments end at `.`, `:` and `/`
"#,
    );
}

#[test]
fn a_pattern_that_matches_itself_only() {
    check(
        "value,implies\nsms.manage,sms.*\n",
        r#"
error: `sms.*` matches no other scope
 --> scopes.csv:2:12
  |
2 | sms.manage,sms.*
  |            ^^^^^ matches the scope of this row only
  |
  = help: correct it or remove it: `{a,b}` is one of several, `*` anything within a segment, `**` anything at all; segments end at `.`, `:` and `/`
"#,
    );
}

#[test]
fn an_alternative_without_a_match() {
    check(
        "value,implies\nsms.read,\nsms.send,\nsms.manage,\"sms.{read,sned}\"\n",
        r#"
error: the alternative `sned` matches no scope
 --> scopes.csv:4:23
  |
4 | sms.manage,"sms.{read,sned}"
  |                       ^^^^ matches nothing
  |
  = help: remove it, or correct it: every alternative matches a scope
"#,
    );
}

#[test]
fn an_unclosed_brace() {
    check(
        "value,implies\nsms.read,\nsms.manage,\"sms.{read,send\"\n",
        r#"
error: a pattern opens a brace and does not close it
 --> scopes.csv:3:17
  |
3 | sms.manage,"sms.{read,send"
  |                 ^ opened here
  |
  = help: write alternatives as `{a,b}`, without spaces
"#,
    );
}

#[test]
fn an_unopened_brace() {
    check(
        "value,implies\nsms.read,\nsms.manage,sms.read}\n",
        r#"
error: a pattern closes a brace that it has not opened
 --> scopes.csv:3:20
  |
3 | sms.manage,sms.read}
  |                    ^ closed here
  |
  = help: write alternatives as `{a,b}`, without spaces
"#,
    );
}

#[test]
fn braces_within_braces() {
    check(
        "value,implies\nsms.read,\nsms.manage,\"sms.{read,{send,drop}}\"\n",
        r#"
error: braces within braces
 --> scopes.csv:3:23
  |
3 | sms.manage,"sms.{read,{send,drop}}"
  |                       ^ opened again here
  |
  = help: write one list of alternatives, or two patterns
"#,
    );
}

#[test]
fn an_empty_alternative() {
    check(
        "value,implies\nsms.read,\nsms.manage,\"sms.{read,}\"\n",
        r#"
error: a pattern has an empty alternative
 --> scopes.csv:3:23
  |
3 | sms.manage,"sms.{read,}"
  |                       ^ nothing here
  |
  = help: write alternatives as `{a,b}`
"#,
    );
}

#[test]
fn three_stars() {
    check(
        "value,implies\nsms.read,\nsms.manage,sms.***\n",
        r#"
error: more than two stars in a row
 --> scopes.csv:3:16
  |
3 | sms.manage,sms.***
  |                ^^^ `*` or `**`
  |
  = help: write `*` for anything within a segment, `**` for anything at all
"#,
    );
}

#[test]
fn spaces_that_separate_nothing() {
    check(
        "value,implies\na,\nb,\nc, a  b \n",
        r#"
error: a space too many in `implies`
 --> scopes.csv:4:3
  |
4 | c, a  b 
  |   ^ separates nothing
  |
  = help: remove it: one space stands between two scopes, and none before the first or after the last

error: a space too many in `implies`
 --> scopes.csv:4:6
  |
4 | c, a  b 
  |      ^ separates nothing

error: a space too many in `implies`
 --> scopes.csv:4:8
  |
4 | c, a  b 
  |        ^ separates nothing
"#,
    );
}

#[test]
fn a_no_break_space() {
    check(
        "value,implies\na,\nb,\nc,a\u{a0}b\n",
        r#"
error: no scope can contain a no-break space (U+00A0)
 --> scopes.csv:4:4
  |
4 | c,a b
  |    ^ not allowed here
  |
  = help: separate scopes in the `implies` column by one space, and by nothing else
"#,
    );
}

#[test]
fn a_cycle_of_two() {
    check(
        "value,implies\na,b\nb,a\n",
        r#"
error: scopes that imply each other: `a -> b -> a`
 --> scopes.csv:2:3
  |
2 | a,b
  |   ^ the way round begins here
  |
 ::: scopes.csv:3:3
  |
3 | b,a
  |   - and ends here
  |
  = help: scopes that imply each other are one scope; remove one of the implications
"#,
    );
}

#[test]
fn a_cycle_of_three() {
    check(
        "value,implies\nroot,a\na,b\nb,c\nc,d a\nd,\n",
        r#"
error: scopes that imply each other: `a -> b -> c -> a`
 --> scopes.csv:3:3
  |
3 | a,b
  |   ^ the way round begins here
  |
 ::: scopes.csv:5:5
  |
5 | c,d a
  |     - and ends here
  |
  = help: scopes that imply each other are one scope; remove one of the implications
"#,
    );
}

#[test]
fn a_cycle_by_way_of_a_pattern() {
    check(
        "value,implies\nsms.manage,sms.*\nsms.read,\nsms.admin,sms.manage\n",
        r#"
error: scopes that imply each other: `sms.manage -> sms.admin -> sms.manage`
 --> scopes.csv:2:12
  |
2 | sms.manage,sms.*
  |            ^^^^^ the way round begins here
  |
 ::: scopes.csv:4:11
  |
4 | sms.admin,sms.manage
  |           ---------- and ends here
  |
  = help: scopes that imply each other are one scope; remove one of the implications
"#,
    );
}

#[test]
fn two_cycles() {
    check(
        "value,implies\na,b\nb,a\nc,d\nd,c\n",
        r#"
error: scopes that imply each other: `a -> b -> a`
 --> scopes.csv:2:3
  |
2 | a,b
  |   ^ the way round begins here
  |
 ::: scopes.csv:3:3
  |
3 | b,a
  |   - and ends here
  |
  = help: scopes that imply each other are one scope; remove one of the implications

error: scopes that imply each other: `c -> d -> c`
 --> scopes.csv:4:3
  |
4 | c,d
  |   ^ the way round begins here
  |
 ::: scopes.csv:5:3
  |
5 | d,c
  |   - and ends here
"#,
    );
}
