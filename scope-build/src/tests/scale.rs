//! Tables of 50,000 rows. What grows with the square of that does not end in the time of a test.

use super::{catalog, read};

const ROWS: usize = 50_000;

fn table(header: &str, row: impl Fn(usize) -> String) -> String {
    let rows: String = (0..ROWS).map(|at| row(at) + "\n").collect();
    format!("{header}\n{rows}")
}

#[test]
fn plain_rows() {
    let csv = table("value,group,id,description", |at| {
        format!(
            "service{}:Action{at},Service {},{at},\"What, exactly, {at} does.\"",
            at % 300,
            at % 300
        )
    });
    let catalog = catalog(&csv);
    assert_eq!(catalog.scopes.len(), ROWS);
    assert_eq!(catalog.groups.len(), 300);
}

#[test]
fn a_pattern_on_every_row() {
    let csv = table("value,implies", |at| match at % 2 {
        0 => format!("n{at}e,n{at}e.*"),
        _ => format!("n{}e.x,", at - 1),
    });
    assert_eq!(catalog(&csv).scopes[0].closure, [1]);
}

#[test]
fn one_pattern_on_many_rows() {
    let csv = table("value,implies", |at| match at % 100 {
        0 => format!("admin{at},leaf.1.* leaf.2.* leaf.1.*"),
        _ => format!("leaf.{}.x{at},", at % 100),
    });
    assert_eq!(catalog(&csv).scopes[0].implies.len(), 1_000);
}

#[test]
fn chains() {
    let csv = table("value,implies", |at| match at % 500 {
        499 => format!("n{at},"),
        _ => format!("n{at},n{}", at + 1),
    });
    assert_eq!(catalog(&csv).scopes[0].closure.len(), 499);
}

#[test]
fn a_fault_on_every_row() {
    let csv = table("value,id,implies", |at| format!("n{at},7,m{at}"));
    let report = read(csv, None).unwrap_err();
    assert_eq!(report.faults(), 2 * ROWS - 1);
}
