//! What a table may have and perhaps does not mean, by the whole line that cargo shows.

use super::{options, warnings};
use crate::load::{Source, load};

#[test]
fn a_table_that_means_what_it_says() {
    assert_eq!(
        warnings("value,description,group\na.read,Réads.\u{a0},SMS\na.send,Sends ❤\u{fe0f}.,SMS\n"),
        Vec::<String>::new()
    );
}

#[test]
fn names_that_differ_in_case_and_fall_together() {
    assert_eq!(
        warnings("value\na.read\nb\nA.read\nA.READ\n"),
        [
            "scopes.csv:4: `A.read` differs from `a.read` only in case (line 2): in Rust they are \
             `A_read` and `a_read_`; the `ident` column can name them; remove one if only one is \
             issued",
            "scopes.csv:5: `A.READ` differs from `a.read` only in case (line 2): in Rust they are \
             `A_READ` and `a_read_`; the `ident` column can name them; remove one if only one is \
             issued",
        ]
    );
}

#[test]
fn names_that_differ_in_case_and_do_not_fall_together() {
    assert_eq!(
        warnings("value\nreadmail\nreadMail\n"),
        [
            "scopes.csv:3: `readMail` differs from `readmail` only in case (line 2): in Rust they \
             are `ReadMail` and `Readmail`; the `ident` column can name them; remove one if only \
             one is issued"
        ]
    );
}

#[test]
fn names_that_differ_in_case_and_are_named() {
    assert_eq!(
        warnings("value,ident\nrepo,\nRepo,BigRepo\n"),
        [
            "scopes.csv:3: `Repo` differs from `repo` only in case (line 2): they are two scopes; \
             remove one if only one is issued"
        ]
    );
}

#[test]
fn headings_that_differ_in_case() {
    assert_eq!(
        warnings("value,group\na,Webhooks\nb,WebHooks\nc,Webhooks\nd,WebHooks\nf,Größe\n"),
        [
            "scopes.csv:3: the group `WebHooks` differs from `Webhooks` only in case (line 2): \
             they are two groups; write the heading in the same way on every row if one is meant",
        ]
    );
}

#[test]
fn characters_that_cannot_be_seen() {
    assert_eq!(
        warnings(
            "value,group,description,deprecated\n\
             a,Phone\u{200b}Number,one\u{ad}two\u{feff},\n\
             b,Phone\u{200b}Number,,use \u{200f}a\n"
        ),
        [
            "scopes.csv:2: a zero-width space (U+200B) in `group`: cannot be seen, on 1 row with \
             the same text as well; remove it if it is not meant to be there",
            "scopes.csv:2: a soft hyphen (U+00AD) in `description`: cannot be seen; remove it if \
             it is not meant to be there",
            "scopes.csv:3: a text direction mark (U+200F) in `deprecated`: cannot be seen; remove \
             it if it is not meant to be there",
        ]
    );
}

#[test]
fn answers_in_place_of_notes() {
    assert_eq!(
        warnings(
            "value,deprecated\na,yes\nb,\nc,use b\nd,TRUE\ne,yes\nf,no\ng,1\nh,Since 1\ni,x\n"
        ),
        [
            "scopes.csv:2: `yes` in `deprecated`: taken for the note, on 1 row with the same text \
             as well; write what is to be read where the scope is used, such as `use sms.read`",
            "scopes.csv:5: `TRUE` in `deprecated`: taken for the note; write what is to be read \
             where the scope is used, such as `use sms.read`",
            "scopes.csv:7: `no` in `deprecated`: taken for the note, so that the scope is \
             deprecated; leave the cell empty where it is not, or write what is to be read where \
             the scope is used, such as `use sms.read`",
            "scopes.csv:8: `1` in `deprecated`: taken for the note; write what is to be read where \
             the scope is used, such as `use sms.read`",
            "scopes.csv:10: `x` in `deprecated`: taken for the note; write what is to be read \
             where the scope is used, such as `use sms.read`",
        ]
    );
}

#[test]
fn many_are_counted() {
    let rows: String = (0..30).map(|at| format!("r{at},a\u{200b}\n")).collect();
    let lines = warnings(&format!("value,description\n{rows}"));
    assert_eq!(lines.len(), 21);
    assert_eq!(lines[20], "scopes.csv: and 10 more");
}

#[test]
fn a_faulty_table_has_faults_alone() {
    let report = super::read("value,description\na b,x\u{200b}\n", None).unwrap_err();
    assert_eq!(report.faults(), 1);
    assert!(!report.to_string().contains("zero-width"), "{report}");
}

#[test]
fn a_warning_is_one_line_whatever_the_file_is_called() {
    let source = Source {
        path: "a\ncargo::b\u{1b}[31m\u{202e}.csv".into(),
        bytes: Ok("value\nrepo\nRepo\n".into()),
    };
    let (_, warnings) = load(&source, &options()).unwrap();
    let [line] = warnings.lines() else {
        panic!("{warnings:?}");
    };
    assert!(
        line.starts_with("a\\ncargo::b\\u{1b}[31m\\u{202e}.csv:3: `Repo`"),
        "{line}"
    );
}

/// The warning about names is not buried under twenty about texts.
#[test]
fn names_come_before_texts() {
    let texts = (0..30).map(|at| format!("n{at},Un\u{200b}seen {at}\n"));
    let csv = format!(
        "value,description\n{}a.read,\na.Read,\n",
        texts.collect::<String>()
    );
    let warnings = warnings(&csv);
    assert!(
        warnings[0].contains("differs from `a.read` only in case"),
        "{warnings:?}"
    );
    assert_eq!(warnings.last().unwrap(), "scopes.csv: and 11 more");
}
