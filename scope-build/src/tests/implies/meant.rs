//! What is said of a name in `implies` that no scope has: which was meant, as far as anybody can
//! tell, and never one that is another word.

use super::read;

/// What stands beside what this cell says of `sms.manage`.
fn beside(cell: &str) -> Vec<String> {
    labels(&format!(
        "\
value,group,id,id_shared,implies
sms.read,Messages,7,,
sms.send,Messages,8,,
calls.read,Phone,74,yes,
calls.send,Phone,74,yes,
modules.leads.READ,Modules,75,,
sms.manage,Messages,9,,\"{cell}\"
root,,,,sms.manage
"
    ))
}

fn labels(table: &str) -> Vec<String> {
    let report = read(table, None).unwrap_err().to_string();
    let marked = report.lines().filter_map(|line| line.split_once("^ "));
    marked.map(|(_, label)| label.to_owned()).collect()
}

/// The names that are suggested for each that is missing, by their labels.
fn suggested(table: &str) -> bool {
    labels(table)
        .iter()
        .any(|label| label.contains("did you mean"))
}

#[test]
fn a_slip_of_the_keyboard() {
    for slip in ["sms.raed", "sms.rea", "sms.readd", "sm.read", "ssm.read"] {
        assert_eq!(beside(slip), ["did you mean `sms.read`?"], "{slip}");
    }
}

#[test]
fn the_wrong_case_and_other_separators() {
    for alike in [
        "SMS.READ", "Sms.Read", "sms:read", "sms/read", "sms_read", "sms-read", "smsRead",
    ] {
        assert_eq!(beside(alike), ["did you mean `sms.read`?"], "{alike}");
    }
}

#[test]
fn segments_in_another_order() {
    assert_eq!(beside("read.sms"), ["did you mean `sms.read`?"]);
}

#[test]
fn a_prefix_that_is_missing() {
    assert_eq!(beside("leads.READ"), ["did you mean `modules.leads.READ`?"]);
}

#[test]
fn one_of_several_that_are_as_near() {
    assert_eq!(
        beside("read"),
        ["did you mean one of `calls.read`, `sms.read`?"]
    );
}

#[test]
fn an_id_where_a_name_belongs() {
    assert_eq!(beside("7"), ["the ID of `sms.read`"]);
    assert_eq!(beside("74"), ["the ID of `calls.read`, `calls.send`"]);
}

#[test]
fn the_start_of_names() {
    assert_eq!(
        beside("calls"),
        ["only the start of `calls.read`, `calls.send`"]
    );
}

#[test]
fn a_group_where_a_scope_belongs() {
    for group in ["Phone", "phone"] {
        assert_eq!(
            beside(group),
            ["the group of `calls.read`, `calls.send`"],
            "{group}"
        );
    }
}

#[test]
fn names_that_are_separated_otherwise() {
    for list in [
        "sms.read;sms.send",
        "sms.read|sms.send",
        "sms.read+sms.send",
        "sms.read,sms.send",
    ] {
        assert_eq!(
            beside(list),
            ["did you mean `sms.read sms.send`?"],
            "{list}"
        );
    }
    for list in ["sms.read; sms.send", "sms.read, sms.send"] {
        assert_eq!(beside(list), ["did you mean `sms.read`?"], "{list}");
    }
    assert_eq!(beside("sms.read;sms.fly"), ["not in this table"]);
}

#[test]
fn quotes_around_a_cell_and_around_names() {
    for cell in [
        "“sms.read sms.send”",
        "“sms.read” “sms.send”",
        "„sms.read“",
        "‘sms.read’",
    ] {
        assert_eq!(beside(cell), ["read as part of a name"], "{cell}");
    }
    assert_eq!(
        beside("“sms.raed sms.send”"),
        ["read as part of a name", "did you mean `sms.read`?"]
    );
}

/// What the word rule of the macros keeps apart, too: a verb is not a slip of another.
#[test]
fn another_word_is_not_suggested() {
    for missing in [
        "sms.fly",
        "calls.manage",
        "mms.read",
        "sms.get",
        "sms.read_all",
        "billing.invoices",
        "s",
        "x.y",
    ] {
        let labels = beside(missing);
        assert!(!labels[0].contains("did you mean"), "{missing}: {labels:?}");
    }
    assert!(!suggested("value,implies\nsms.manage,\nroot,sms.damage\n"));
    assert!(!suggested("value,implies\nvpn.detach,\nroot,vpn.attach\n"));
}

#[test]
fn a_row_is_not_told_of_itself() {
    for own in [
        "sms.mange",
        "SMS.MANAGE",
        "manage.sms",
        "manage",
        "9",
        "sms.manages",
    ] {
        assert_eq!(beside(own), ["not in this table"], "{own}");
    }
}

#[test]
fn what_there_is_where_nothing_is_near() {
    let rows: String = (0..12).map(|at| format!("sms.n{at:02},\n")).collect();
    let table = format!("value,implies\n{rows}sms.x.y,sms.x.fly\nroot,sms.fly\n");
    let report = read(&*table, None).unwrap_err().to_string();
    let offers = "help: `sms` offers `sms.n00`, `sms.n01`, `sms.n02`, `sms.n03`, `sms.n04`, \
                  `sms.n05`, `sms.n06`, `sms.n07` and 5 more";
    assert!(report.contains(offers), "{report}");
    // Below `sms.x` there is the row itself alone.
    assert!(!report.contains("`sms.x` offers"), "{report}");
}

#[test]
fn what_reaches_the_row_is_not_suggested() {
    for wide in ["rooot", "ROOT", "Root"] {
        assert_eq!(beside(wide), ["not in this table"], "{wide}");
    }
}

/// The nearest is not what was meant, and then the next one is not either.
#[test]
fn nobody_gets_the_second_best() {
    let table = "value,implies\nsms.reads,\nsms.read,sms.raed\n";
    assert_eq!(labels(table), ["not in this table"]);
}

#[test]
fn every_scope_that_is_taken_away_is_missed_and_not_replaced() {
    for csv in [
        include_str!("../../../../scopes.csv"),
        include_str!("../../../../catalogs/zoho_crm.csv"),
    ] {
        let names: Vec<_> = csv
            .lines()
            .skip(1)
            .filter_map(|row| row.split(',').next())
            .collect();
        for missing in &names {
            let others = names.iter().filter(|name| name != &missing);
            let rows: String = others.map(|name| format!("{name},\n")).collect();
            let table = format!("value,implies\n{rows}the:row:that:asks,{missing}\n");
            assert!(!suggested(&table), "{missing}: {:?}", labels(&table));
        }
    }
}

#[test]
fn a_name_that_is_misspelt_in_its_row_is_blamed_there_alone() {
    for (value, mention) in [
        ("sms read", "sms read"),
        ("sms.read ", "sms.read"),
        ("sms.réad", "sms.réad"),
        ("‘sms.read’", "sms.read"),
        ("sms.read\u{a0}", "sms.read"),
        ("sms.*", "sms.*"),
    ] {
        let table = format!("value,implies\n{value},\na,{mention}\nb,sms.read\n");
        assert_eq!(labels(&table).len(), 1, "{value}: {:#?}", labels(&table));
    }
    let table = "value,implies\nsms read,\na,sms.fly\nb,calls.*\n";
    assert_eq!(labels(table).len(), 3, "{:#?}", labels(table));
}

#[test]
fn a_space_in_braces_is_one_fault() {
    for pattern in [
        "sms.{read, send}",
        "sms.{read ,send}",
        "sms.{ read,  send }",
    ] {
        assert_eq!(beside(pattern), ["ends the pattern"], "{pattern}");
    }
}
