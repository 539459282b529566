use super::{check, check_declared};
use crate::catalog::IdKind;

#[test]
fn an_id_twice() {
    check(
        "value,id\nsms.read,74\nsms.send,75\nsms.drop,74\n",
        r#"
error: the ID `74` stands on 2 rows
 --> scopes.csv:4:10
  |
4 | sms.drop,74
  |          ^^ not marked as shared
  |
 ::: scopes.csv:2:10
  |
2 | sms.read,74
  |          -- the same ID
  |
  = help: correct the ID; or, where it is published so, write `yes` in the `id_shared` column of every row that shares it
"#,
    );
}

#[test]
fn an_id_that_only_one_row_shares() {
    check(
        "value,id,id_shared\nsms.read,74,yes\nsms.send,74,\n",
        r#"
error: the ID `74` stands on 2 rows
 --> scopes.csv:3:10
  |
3 | sms.send,74,
  |          ^^ not marked as shared
  |
 ::: scopes.csv:2:10
  |
2 | sms.read,74,yes
  |          -- the same ID
  |
  = help: correct the ID; or, where it is published so, write `yes` in the `id_shared` column of every row that shares it
"#,
    );
}

#[test]
fn an_id_that_only_the_first_row_does_not_share() {
    check(
        "value,id,id_shared\nsms.read,74,\nsms.send,74,yes\nsms.drop,74,yes\n",
        r#"
error: the ID `74` stands on 3 rows
 --> scopes.csv:2:10
  |
2 | sms.read,74,
  |          ^^ not marked as shared
  |
 ::: scopes.csv:3:10
  |
3 | sms.send,74,yes
  |          -- the same ID
  |
  = help: correct the ID; or, where it is published so, write `yes` in the `id_shared` column of every row that shares it
"#,
    );
}

#[test]
fn an_id_on_three_rows() {
    check(
        "value,id\nsms.read,74\nsms.send,74\nsms.drop,74\n",
        r#"
error: the ID `74` stands on 3 rows
 --> scopes.csv:3:10
  |
3 | sms.send,74
  |          ^^ not marked as shared
  |
 ::: scopes.csv:2:10
  |
2 | sms.read,74
  |          -- the same ID
  |
  = help: correct the ID; or, where it is published so, write `yes` in the `id_shared` column of every row that shares it

error: the ID `74` stands on 3 rows
 --> scopes.csv:4:10
  |
4 | sms.drop,74
  |          ^^ not marked as shared
  |
 ::: scopes.csv:2:10
  |
2 | sms.read,74
  |          -- the same ID
"#,
    );
}

#[test]
fn shared_with_no_row() {
    check(
        "value,id,id_shared\nsms.read,74,yes\nsms.send,75,\n",
        r#"
error: the ID `74` is shared with no other row
 --> scopes.csv:2:13
  |
2 | sms.read,74,yes
  |             ^^^ marked as shared
  |
  = help: leave it blank: `yes` is for an ID that stands on several rows
"#,
    );
}

#[test]
fn shared_neither_blank_nor_yes() {
    check(
        "value,id,id_shared\nsms.read,74,true\nsms.send,74,yes\n",
        r#"
error: `true` in `id_shared`
 --> scopes.csv:2:13
  |
2 | sms.read,74,true
  |             ^^^^ neither `yes` nor blank
  |
  = help: write `yes`, or leave it blank
"#,
    );
}

#[test]
fn shared_without_an_id() {
    check(
        "value,id,id_shared\nsms.read,,yes\n",
        r#"
error: `id_shared` on a row without an ID
 --> scopes.csv:2:11
  |
2 | sms.read,,yes
  |           ^^^ there is nothing to share
  |
  = help: leave it blank
"#,
    );
}

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
fn mixed_kinds() {
    check(
        "value,id\nsms.read,1\nsms.send,SEND\n",
        r#"
error: the ID `SEND` is neither an integer nor a GUID
 --> scopes.csv:3:10
  |
3 | sms.send,SEND
  |          ^^^^ the IDs of this table are integers
  |
 ::: scopes.csv:2:10
  |
2 | sms.read,1
  |          - because the first one is
  |
  = help: a catalogue has IDs of one kind; declare them as text in the build script, with `Build::id_kind`, where they are published so
"#,
    );
}

#[test]
fn a_guid_among_integers() {
    check(
        "value,id\nsms.read,1\nsms.send,6f9619ff-8b86-d011-b42d-00cf4fc964ff\n",
        r#"
error: the ID `6f9619ff-8b86-d011-b42d-00cf4fc964ff` is a GUID
 --> scopes.csv:3:10
  |
3 | sms.send,6f9619ff-8b86-d011-b42d-00cf4fc964ff
  |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the IDs of this table are integers
  |
 ::: scopes.csv:2:10
  |
2 | sms.read,1
  |          - because the first one is
  |
  = help: a catalogue has IDs of one kind; declare them as text in the build script, with `Build::id_kind`, where they are published so
"#,
    );
}

#[test]
fn an_integer_among_guids() {
    check(
        "value,id\nsms.read,6f9619ff-8b86-d011-b42d-00cf4fc964ff\nsms.send,1\n",
        r#"
error: the ID `1` is an integer
 --> scopes.csv:3:10
  |
3 | sms.send,1
  |          ^ the IDs of this table are GUIDs
  |
 ::: scopes.csv:2:10
  |
2 | sms.read,6f9619ff-8b86-d011-b42d-00cf4fc964ff
  |          ------------------------------------ because the first one is
  |
  = help: a catalogue has IDs of one kind; declare them as text in the build script, with `Build::id_kind`, where they are published so
"#,
    );
}

#[test]
fn an_integer_among_texts() {
    check(
        "value,id\nsms.read,READ\nsms.send,1\n",
        r#"
error: the ID `1` is an integer
 --> scopes.csv:3:10
  |
3 | sms.send,1
  |          ^ the IDs of this table are text
  |
 ::: scopes.csv:2:10
  |
2 | sms.read,READ
  |          ---- because the first one is
  |
  = help: a catalogue has IDs of one kind; declare them as text in the build script, with `Build::id_kind`, where they are published so
"#,
    );
}

#[test]
fn not_as_declared() {
    check_declared(
        IdKind::Integer,
        "value,id\nsms.read,READ\nsms.send,6f9619ff-8b86-d011-b42d-00cf4fc964ff\n",
        r#"
error: the ID `READ` is neither an integer nor a GUID
 --> scopes.csv:2:10
  |
2 | sms.read,READ
  |          ^^^^ the IDs are declared as integers
  |
  = help: correct the ID, or what the build script declares

error: the ID `6f9619ff-8b86-d011-b42d-00cf4fc964ff` is a GUID
 --> scopes.csv:3:10
  |
3 | sms.send,6f9619ff-8b86-d011-b42d-00cf4fc964ff
  |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the IDs are declared as integers
"#,
    );
}

#[test]
fn not_a_guid_as_declared() {
    check_declared(
        IdKind::Guid,
        "value,id\nsms.read,1\n",
        r#"
error: the ID `1` is an integer
 --> scopes.csv:2:10
  |
2 | sms.read,1
  |          ^ the IDs are declared as GUIDs
  |
  = help: correct the ID, or what the build script declares
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
