use std::io;

use super::{check, compare, read};
use crate::{
    catalog::Catalog,
    load::{Options, Source, load},
    report::Report,
};

#[test]
fn an_empty_file() {
    check(
        "",
        r#"
error: the file is empty
--> scopes.csv
 = help: begin with a header line that names the columns, such as `value,description`
"#,
    );
}

#[test]
fn a_byte_order_mark_alone() {
    check(
        "\u{feff}",
        r#"
error: the file is empty
--> scopes.csv
 = help: begin with a header line that names the columns, such as `value,description`
"#,
    );
}

#[test]
fn blank_lines_alone() {
    check(
        "\n\r\n",
        r#"
error: the file is empty
--> scopes.csv
 = help: begin with a header line that names the columns, such as `value,description`
"#,
    );
}

#[test]
fn a_carriage_return_alone() {
    check(
        "value\nsms.read\rsms.send\r",
        r#"
error: a line ends in a carriage return alone
 --> scopes.csv:2:9
  |
2 | sms.read␍sms.send
  |         ^ no line feed follows
  |
  = help: end every line with LF or with CRLF
"#,
    );
}

#[test]
fn not_utf_8() {
    compare(
        read(b"value\nsms.read\ncalls.r\xe9ad\n", None),
        r"
error: the file is not UTF-8: byte 22 begins no character
 --> scopes.csv:3:8
  |
3 | calls.r�ad
  |        ^ not UTF-8
  |
  = help: save it as UTF-8
",
    );
}

#[test]
fn utf_16() {
    compare(
        read(b"\xff\xfev\0a\0l\0u\0e\0", None),
        r"
error: the file is not UTF-8: byte 0 begins no character
 --> scopes.csv:1:1
  |
1 | ��v␀a␀l␀u␀e␀
  | ^ not UTF-8
  |
  = help: it looks like UTF-16; save it as UTF-8
",
    );
}

fn unreadable(error: io::Error) -> Result<Catalog, Report> {
    let source = Source {
        path: "tables/scopes.csv".into(),
        bytes: Err(error),
    };
    let options = Options {
        name: "scopes".into(),
        id_kind: None,
        separator: ' ',
        literal_wildcards: false,
    };
    load(&source, &options).map(|(catalog, _)| catalog)
}

#[test]
fn no_file() {
    compare(
        unreadable(io::ErrorKind::NotFound.into()),
        r"
error: there is no such file
--> tables/scopes.csv
 = help: correct the path; in a build script, a relative one starts in the directory of Cargo.toml
",
    );
}

#[test]
fn a_file_that_cannot_be_read() {
    compare(
        unreadable(io::Error::other("the disk is gone")),
        r"
error: the file cannot be read: the disk is gone
--> tables/scopes.csv
 = help: let the build script read it
",
    );
}
