//! How IDs are spelled, and which rows may have one.

mod kinds;
mod shared;

use super::{check, check_declared};

#[test]
fn a_leading_zero() {
    check(
        "value,id\nsms.read,1\nsms.send,007\n",
        r#"
error: the ID `007` does not parse as an integer
 --> scopes.csv:3:10
  |
3 | sms.send,007
  |          ^^^ digits only, without leading zeros
  |
  = help: an ID is taken exactly as it is published; if these are not numbers, declare the IDs as text in the build script with `Build::id_kind`
"#,
    );
}

#[test]
fn not_an_integer() {
    check(
        "value,id\na,1\nb,-5\nc,0x5C\nd,9 2\ne, 3\nf,+4\ng,1\u{a0}\n",
        r#"
error: the ID `-5` does not parse as an integer
 --> scopes.csv:3:3
  |
3 | b,-5
  |   ^^ digits only, without leading zeros
  |
  = help: an ID is taken exactly as it is published; if these are not numbers, declare the IDs as text in the build script with `Build::id_kind`

error: the ID `0x5C` does not parse as an integer
 --> scopes.csv:4:3
  |
4 | c,0x5C
  |   ^^^^ digits only, without leading zeros

error: the ID `9 2` does not parse as an integer
 --> scopes.csv:5:3
  |
5 | d,9 2
  |   ^^^ digits only, without leading zeros

error: the ID ` 3` does not parse as an integer
 --> scopes.csv:6:3
  |
6 | e, 3
  |   ^^ digits only, without leading zeros
  |
  = help: remove what is blank around it: nothing is trimmed silently

error: the ID `+4` does not parse as an integer
 --> scopes.csv:7:3
  |
7 | f,+4
  |   ^^ digits only, without leading zeros

error: the ID `1\u{a0}` does not parse as an integer
 --> scopes.csv:8:3
  |
8 | g,1 
  |   ^^ digits only, without leading zeros
"#,
    );
}

#[test]
fn too_large() {
    check(
        "value,id\nsms.read,18446744073709551615\nsms.send,18446744073709551616\n",
        r#"
error: the ID `18446744073709551616` does not fit
 --> scopes.csv:3:10
  |
3 | sms.send,18446744073709551616
  |          ^^^^^^^^^^^^^^^^^^^^ beyond 18446744073709551615
  |
  = help: declare the IDs as text in the build script with `Build::id_kind`
"#,
    );
}

#[test]
fn a_blank_at_the_edge() {
    check(
        "value,id\nsms.read,READ\nsms.send,SEND \n",
        r#"
error: `id` ends with a space
 --> scopes.csv:3:14
  |
3 | sms.send,SEND 
  |              ^ here
  |
  = help: remove it: nothing is trimmed silently
"#,
    );
}
