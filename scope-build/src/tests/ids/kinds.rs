//! IDs of one kind among those of another.

use super::{check, check_declared};
use crate::catalog::IdKind;

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
