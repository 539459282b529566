//! IDs that stand on several rows, and what `id_shared` says of them.

use super::check;

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
