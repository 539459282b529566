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

fn list(word: impl Fn(usize) -> String) -> String {
    (0..ROWS).map(word).collect::<Vec<_>>().join(",")
}

/// A table whose first scope has this `implies`, above 50,000 others.
fn below(implies: &str, row: impl Fn(usize) -> String) -> String {
    let rows = table("value,implies", |at| row(at) + ",");
    rows.replacen('\n', &format!("\nadmin,\"{implies}\"\n"), 1)
}

#[test]
fn as_many_alternatives_as_rows() {
    let alternatives = list(|at| format!("n{at}"));
    let csv = below(&format!("{{{alternatives}}}.x"), |at| format!("n{at}.x"));
    assert_eq!(catalog(&csv).scopes[0].implies.len(), ROWS);

    let csv = below(&format!("**.{{{alternatives}}}"), |at| format!("x.n{at}"));
    assert_eq!(catalog(&csv).scopes[0].implies.len(), ROWS);
}

#[test]
fn as_many_alternatives_with_stars_as_rows() {
    let alternatives = list(|at| format!("n{at}*z"));
    let csv = below(&format!("x.{{{alternatives}}}"), |at| format!("x.n{at}.z"));
    let report = read(csv, None).unwrap_err();
    assert_eq!(report.faults(), 1, "{report}");

    let csv = below(&format!("x.{{{alternatives}}}"), |at| format!("x.n{at}-z"));
    assert_eq!(catalog(&csv).scopes[0].implies.len(), ROWS);
}

#[test]
fn many_alternatives_that_match_nothing() {
    let alternatives: Vec<_> = (0..10_000).map(|at| format!("m{at}")).collect();
    let pattern = format!("x.{{0,{}}}", alternatives.join(","));
    let report = read(below(&pattern, |at| format!("x.{at}")), None).unwrap_err();
    assert_eq!(report.faults(), 10_000);
}

#[test]
fn a_pattern_that_ends_on_every_row() {
    let csv = table("value,implies", |at| match at % 2 {
        0 => format!("n{at}e,\"*.n{at}e {{x,*}}.n{at}e\""),
        _ => format!("x.n{}e,", at - 1),
    });
    assert_eq!(catalog(&csv).scopes[0].closure, [1]);
}

#[test]
fn a_pattern_that_could_be_anywhere_on_every_row() {
    let csv = table("value,implies", |at| format!("a.n{at}e.z,*.n{}e.*", at + 1));
    let report = read(csv, None).unwrap_err().to_string();
    assert!(
        report.starts_with("error: the patterns of this table take too long"),
        "{report}"
    );
    assert_eq!(report.matches("error: ").count(), 1);
}

#[test]
fn half_of_the_rows_imply_the_other_half() {
    let csv = table("value,implies", |at| match at % 2 {
        0 => format!("n{at},leaf.**"),
        _ => format!("leaf.{at},"),
    });
    let report = read(csv, None).unwrap_err();
    let first = "error: the scopes of this table imply more than 20000000 others in all\n";
    assert!(report.to_string().starts_with(first), "{report}");
    assert_eq!(report.faults(), 1);
}

#[test]
fn a_chain_of_all_rows() {
    let csv = table("value,implies", |at| match ROWS - at {
        1 => format!("n{at},"),
        _ => format!("n{at},n{}", at + 1),
    });
    let report = read(csv, None).unwrap_err();
    assert_eq!(
        report.to_string(),
        "\
error: the scopes of this table imply more than 20000000 others in all
 --> scopes.csv:2:4
  |
2 | n0,n1
  |    ^^ reaches 49999 scopes
  |
  = help: each scope counts all that it reaches, by way of others too; where nearly all imply nearly all, fewer scopes would say the same"
    );
}

#[test]
fn few_unknown_names_that_are_long() {
    let long = "long.".repeat(200_000);
    let csv = format!("value,implies\n{long}a,{long}b\n");
    let report = read(csv, None).unwrap_err();
    assert_eq!(report.faults(), 2);
}

#[test]
fn unknown_names_that_are_like_every_name() {
    let csv = table("value,implies", |at| {
        format!("service.action.{at},service.actoin.{at}")
    });
    let report = read(csv, None).unwrap_err();
    assert_eq!(report.faults(), ROWS);
}

#[test]
fn mentions_of_names_that_are_misspelt() {
    let csv = table("value,implies", |at| {
        format!("service action.{at},service.actoin.{at}")
    });
    let report = read(csv, None).unwrap_err();
    assert!(report.faults() >= ROWS);
}

#[test]
fn names_that_differ_only_in_case() {
    let csv = table("value", |at| {
        let bit = |bit: usize| if at >> bit & 1 == 1 { "A" } else { "a" };
        let letters: Vec<_> = (0..16).map(bit).map(String::from).collect();
        letters.join(".")
    });
    assert_eq!(
        catalog(&csv).scopes[1].variant,
        "A_a_a_a_a_a_a_a_a_a_a_a_a_a_a_a"
    );
}

#[test]
fn as_many_columns_as_rows() {
    let names = list(|at| format!("column number {at}"));
    let report = read(format!("value,{names}\nx\n"), None).unwrap_err();
    assert!(report.faults() >= ROWS);
    let report = read(format!("{names}\nx\n"), None).unwrap_err();
    assert_eq!(report.faults(), 1);
    let alike = list(|_| "Value".into());
    let report = read(format!("{alike}\nx\n"), None).unwrap_err();
    assert!(report.faults() >= ROWS);
}
