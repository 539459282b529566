//! What source and claims mean is not changed unseen.

use super::{
    check,
    folder::{Folder, compared},
};
use crate::{Build, lock::Standing};

const TABLE: &str = "value,id,ident\nsms.read,1,\nsms.delete,2,\nsms.send,3,SmsPost\n";
const LOCK: &str = "\
scope sms.delete 2
scope sms.read 1
scope sms.send 3
  called SmsPost SMS_POST
end
";

fn locked() -> Folder {
    let folder = Folder::new();
    folder.write("scopes.csv", TABLE);
    let build = Build::new(folder.path("scopes.csv"));
    build
        .write_lock()
        .unwrap_or_else(|report| panic!("{report}"));
    assert!(folder.read("scopes.lock").ends_with(LOCK));
    folder
}

/// The report of a build that the lock refuses; `diff` says that somebody may get more.
fn refused(table: &str) -> String {
    let folder = locked();
    folder.write("scopes.csv", table);
    let report = folder.build().expect_err("the lock holds");
    assert!(!folder.has_built());
    let diff = compared(TABLE, table);
    assert!(diff.is_widening() && diff.is_breaking(), "{diff}");
    report
}

#[test]
fn scopes_that_swap_their_names_in_rust() {
    let swapped =
        "value,id,ident\nsms.read,1,SmsDelete\nsms.delete,2,SmsRead\nsms.send,3,SmsPost\n";
    let report = refused(swapped);
    assert!(
        report.contains("`Scope::SmsDelete` was `sms.delete`, and is `sms.read`"),
        "{report}"
    );
    assert!(
        report.contains("`id::SMS_READ` was `sms.read`, and is `sms.delete`"),
        "{report}"
    );
}

#[test]
fn a_new_scope_that_takes_a_name_which_was_given_up() {
    let report = refused(
        "value,id,ident\nsms.read,1,\nsms.delete,2,SmsErase\nsms.send,3,SmsPost\npublic,,SmsDelete\n",
    );
    assert!(
        report.contains("`Scope::SmsDelete` was `sms.delete`, and is `public`"),
        "{report}"
    );
    refused("value,id,ident\nsms.read,1,\nsms.delete,2,\nsms.send,3,\npublic,,SmsPost\n");
}

#[test]
fn another_name_that_nothing_had_is_no_danger() {
    let folder = locked();
    folder.write("scopes.csv", TABLE.replace("SmsPost", "SmsPublish"));
    assert_eq!(folder.build(), Ok(()));
}

/// Without IDs there are no constants, and nothing is called by their names.
#[test]
fn the_constant_of_a_scope_without_an_id_is_nobodys() {
    let (old, new) = ("value,ident\na1.b,\n", "value,ident\na1.b,A1B\nx,A1_B\n");
    assert!(!compared(old, new).is_widening());

    let with_ids =
        |ids: [&str; 2]| format!("value,ident,id\na1.b,A1B,{}\nx,A1_B,{}\n", ids[0], ids[1]);
    assert!(compared("value,ident,id\na1.b,,1\n", &with_ids(["1", "2"])).is_widening());
    assert!(!compared("value,ident,id\na1.b,,1\n", &with_ids(["1", ""])).is_widening());
}

#[test]
fn another_separator() {
    let folder = locked();
    let build = Build::new(folder.path("scopes.csv")).comma_separated();
    let report = build.write_to(&folder.path("out"), "scopes");
    let report = report.unwrap_err().to_string();
    assert!(
        report.contains("lists are separated by `,`, no longer by a space"),
        "{report}"
    );

    std::fs::remove_file(folder.path("scopes.lock")).unwrap();
    build.write_lock().unwrap();
    assert!(folder.read("scopes.lock").contains("\nseparator ,\nscope "));
    assert!(build.write_to(&folder.path("out"), "scopes").is_ok());
    assert!(folder.build().is_err());
}

#[cfg(unix)]
#[test]
fn a_link_to_another_lock_is_not_written_through() {
    let folder = locked();
    std::fs::rename(folder.path("scopes.lock"), folder.path("other.lock")).unwrap();
    std::os::unix::fs::symlink(folder.path("other.lock"), folder.path("scopes.lock")).unwrap();
    let before = folder.read("other.lock");
    folder.write("scopes.csv", "value\nothers\n");
    assert!(Build::new(folder.path("scopes.csv")).write_lock().is_err());
    assert_eq!(folder.read("other.lock"), before);
}

#[test]
fn a_lock_says_each_thing_once_and_in_its_place() {
    for (part, instead) in [
        (
            "  called SmsPost SMS_POST\n",
            "  called SmsPost SMS_POST\n  called A A\n",
        ),
        ("  called SmsPost SMS_POST\n", "  called SmsPost\n"),
        ("  called SmsPost SMS_POST\n", "  called  SMS_POST\n"),
        (
            "  called SmsPost SMS_POST\n",
            "  called Sms.Post SMS_POST\n",
        ),
        (
            "  called SmsPost SMS_POST\n",
            "  reaches sms.read\n  called SmsPost SMS_POST\n",
        ),
        ("scope sms.delete 2\n", "  called A A\nscope sms.delete 2\n"),
        ("scope sms.read 1\n", "separator ,\nscope sms.read 1\n"),
        (
            "scope sms.delete 2\n",
            "separator ,\nseparator ,\nscope sms.delete 2\n",
        ),
        ("scope sms.delete 2\n", "separator ,,\nscope sms.delete 2\n"),
    ] {
        let folder = locked();
        let lock = folder.read("scopes.lock");
        assert!(lock.contains(part));
        folder.write("scopes.lock", lock.replace(part, instead));
        assert!(folder.build().is_err(), "{instead}");
    }
}

/// An ID that stands for one more scope may be taken for it by who says which is meant.
#[test]
fn an_id_that_becomes_shared() {
    let diff = compared(
        "value,id,id_shared\na,1,\n",
        "value,id,id_shared\na,1,yes\nb,1,yes\n",
    );
    assert!(diff.is_widening() && diff.is_breaking());
}

/// A third row that falls on the name of two twins leaves nothing to go by.
#[test]
fn twins_and_a_third() {
    for rows in [
        "s3:GetObject\ns3.get_object\ns3:getObject\n",
        "s3.get_object\ns3:GetObject\ns3:getObject\n",
        "s3:GetObject\ns3:getObject\ns3.get_object\n",
    ] {
        let folder = Folder::new();
        folder.write("scopes.csv", format!("value\n{rows}"));
        let report = folder.build().unwrap_err();
        assert!(
            report.starts_with("error: 3 scopes are called `S3GetObject` in Rust\n")
                && report.contains("error: 1 fault;"),
            "{report}"
        );
    }
}

#[test]
fn a_twin_that_takes_the_name_of_both() {
    let folder = Folder::new();
    folder.write(
        "scopes.csv",
        "value,ident\ns3:GetObject,\ns3:getObject,S3GetObject\n",
    );
    assert!(
        folder
            .build()
            .unwrap_err()
            .contains("two scopes are called `S3GetObject`")
    );
}

#[test]
fn an_identifier_is_ascii() {
    check(
        "value,ident\na,Caf\u{e9}\n",
        "
error: `Café` is not a Rust identifier
 --> scopes.csv:2:3
  |
2 | a,Café
  |   ^^^^ ASCII letters, digits and underscores only, not beginning with a digit
  |
  = help: write the variant as it is to be called, such as `SmsRead`
",
    );
}

#[test]
fn a_lock_that_says_what_the_table_says() {
    let folder = locked();
    let build = Build::new(folder.path("scopes.csv"));
    let standing = crate::lock::check(
        &folder.path("scopes.lock"),
        &build.source(),
        &build.load().unwrap(),
    );
    assert_eq!(standing.unwrap(), Standing::Current);
}
