//! Scopes that imply each other.

use super::check;

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
