//! Tables that nothing is wrong with.

use super::{catalog, read};
use crate::catalog::{Catalog, Entry, Group, Id, IdKind};

const SMS: &str = "\
id,value,group,description,implies,deprecated,ident,id_shared
1,sms.manage,SMS,\"Everything, and \"\"more\"\".\",\"sms.{read,send}\",,,
2,sms.read,SMS,,,,,yes
2,sms.send,SMS,,,use sms.post,SmsPost,yes
,calls.admin,Phone Calls,,**.manage calls.read,,,
9,calls.read,Phone Calls,,,,,
";

fn entry(value: &str, variant: &str, constant: &str, line: usize) -> Entry {
    Entry {
        value: value.into(),
        group: None,
        id: None,
        description: None,
        implies: Vec::new(),
        closure: Vec::new(),
        deprecated: None,
        variant: variant.into(),
        constant: constant.into(),
        line,
    }
}

fn group(heading: &str, ident: &str) -> Group {
    Group {
        heading: heading.into(),
        ident: ident.into(),
    }
}

#[test]
fn every_column() {
    let expected = Catalog {
        name: "scopes".into(),
        groups: vec![group("SMS", "Sms"), group("Phone Calls", "PhoneCalls")],
        separator: ' ',
        id_kind: Some(IdKind::Integer),
        scopes: vec![
            Entry {
                group: Some(0),
                id: Some(Id::Integer(1)),
                description: Some("Everything, and \"more\".".into()),
                implies: vec![1, 2],
                closure: vec![1, 2],
                ..entry("sms.manage", "SmsManage", "SMS_MANAGE", 2)
            },
            Entry {
                group: Some(0),
                id: Some(Id::Integer(2)),
                ..entry("sms.read", "SmsRead", "SMS_READ", 3)
            },
            Entry {
                group: Some(0),
                id: Some(Id::Integer(2)),
                deprecated: Some("use sms.post".into()),
                ..entry("sms.send", "SmsPost", "SMS_POST", 4)
            },
            Entry {
                group: Some(1),
                implies: vec![0, 4],
                closure: vec![0, 1, 2, 4],
                ..entry("calls.admin", "CallsAdmin", "CALLS_ADMIN", 5)
            },
            Entry {
                group: Some(1),
                id: Some(Id::Integer(9)),
                ..entry("calls.read", "CallsRead", "CALLS_READ", 6)
            },
        ],
    };
    assert_eq!(catalog(SMS), expected);
}

#[test]
fn crlf_and_a_byte_order_mark_change_nothing() {
    let windows = format!("\u{feff}{}", SMS.replace('\n', "\r\n"));
    assert_eq!(catalog(&windows), catalog(SMS));
}

#[test]
fn the_last_line_may_go_without_a_line_feed() {
    assert_eq!(catalog(SMS.trim_end()), catalog(SMS));
}

#[test]
fn lines_are_those_of_the_file() {
    let table = catalog("value,description\n\na,\"one\ntwo\"\r\n\r\nb,\n");
    let lines: Vec<_> = table.scopes.iter().map(|scope| scope.line).collect();
    assert_eq!(lines, [3, 6]);
}

#[test]
fn descriptions_are_kept_byte_for_byte() {
    let table = catalog("value,description\na,\" one\r\n\ttwo\u{a0}\"\n");
    let description = table.scopes[0].description.as_deref();
    assert_eq!(description, Some(" one\r\n\ttwo\u{a0}"));
}

#[test]
fn kinds_of_ids() {
    let kind = |csv| catalog(csv).id_kind;
    assert_eq!(kind("value,id\na,\nb,0\n"), Some(IdKind::Integer));
    assert_eq!(kind("value,id\na,\nb,X\n"), Some(IdKind::Text));
    assert_eq!(kind("value,id\na,\n"), None);
    let guid = "value,id\na,6f9619ff-8b86-d011-b42d-00cf4fc964ff\n";
    assert_eq!(kind(guid), Some(IdKind::Guid));
}

#[test]
fn anything_is_text_where_text_is_declared() {
    let csv = "value,id\na,1\nb,007\nc,-5\nd, x\n";
    let table = read(csv, Some(IdKind::Text)).unwrap();
    let ids: Vec<_> = table
        .scopes
        .into_iter()
        .filter_map(|scope| scope.id)
        .collect();
    assert_eq!(ids, ["1", "007", "-5", " x"].map(|id| Id::Text(id.into())));
}

#[test]
fn a_scope_may_be_another_ones_parent() {
    let table = catalog("value,implies\nrepo,repo:*\nrepo:status,\nrepo:status:all,\n");
    assert_eq!(table.scopes[0].implies, [1]);
}

#[test]
fn two_stars_reach_every_level() {
    let table = catalog("value,implies\nrepo,repo:**\nrepo:status,\nrepo:status:all,\n");
    assert_eq!(table.scopes[0].implies, [1, 2]);
}

#[test]
fn implications_are_followed_in_any_order() {
    let table = catalog("value,implies\na,b\nb,c\nc,d e\nd,\ne,\n");
    let closures: Vec<_> = table
        .scopes
        .into_iter()
        .map(|scope| scope.closure)
        .collect();
    assert_eq!(
        closures,
        [vec![1, 2, 3, 4], vec![2, 3, 4], vec![3, 4], vec![], vec![]]
    );
}

#[test]
fn an_implication_may_be_named_twice() {
    let table = catalog("value,implies\na.x,a.* a.y\na.y,\n");
    assert_eq!(table.scopes[0].implies, [1]);
}
