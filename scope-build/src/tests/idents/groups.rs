//! Headings in Rust.

use super::check;

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
