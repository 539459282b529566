//! The generated catalogue and `scopes.csv`, each held to the partner table as it was published.

#![allow(
    clippy::expect_used,
    reason = "a helper that cannot read its table fails the test"
)]

mod implied;

use std::collections::{BTreeSet, HashMap};

use scopegate::partner::{Group, Scope};

const PUBLISHED: &str = include_str!("seeds/partner.txt");
const OUR_TABLE: &str = include_str!("../scopes.csv");

const SHARED_ID: u64 = 74;
const ROWS_OF_THE_SHARED_ID: [&str; 5] = [
    "phonenumber.delete",
    "phonenumber.emergency.manage",
    "phonenumber.emergency.read",
    "phonenumber.line_information.manage",
    "phonenumber.line_information.read",
];

struct Row {
    group: &'static str,
    name: &'static str,
    id: u64,
    description: &'static str,
}

fn published_rows() -> Vec<Row> {
    let mut group = "";
    let mut rows = Vec::new();
    for line in published_lines() {
        match heading(line) {
            Some(heading) => group = heading,
            None => rows.push(row(group, line)),
        }
    }
    rows
}

fn published_headings() -> Vec<&'static str> {
    published_lines().filter_map(heading).collect()
}

fn published_lines() -> impl Iterator<Item = &'static str> {
    PUBLISHED
        .lines()
        .skip_while(|line| *line != "Value ID Description")
        .skip(1)
}

fn heading(line: &'static str) -> Option<&'static str> {
    let padding = [' ', '\u{a0}'];
    line.contains('\u{a0}')
        .then(|| line.trim_end_matches(padding))
}

fn row(group: &'static str, line: &'static str) -> Row {
    let (name, rest) = line.split_once(' ').expect("a name, then a space");
    let (id, description) = rest.split_once(' ').expect("an ID, then a space");
    Row {
        group,
        name,
        id: id.parse().expect("a numeric ID"),
        description,
    }
}

/// What a row covers if its description is read literally, in the order of the table.
fn described_coverage(row: &Row, rows: &[Row]) -> Vec<&'static str> {
    let Some(parent) = row.name.strip_suffix(".manage") else {
        return Vec::new();
    };
    let operations = described_operations(row.description);
    rows.iter()
        .map(|other| other.name)
        .filter(|name| match name.rsplit_once('.') {
            Some((siblings, operation)) => siblings == parent && operations.contains(&operation),
            None => false,
        })
        .collect()
}

fn described_operations(description: &str) -> &'static [&'static str] {
    if description.contains("create, read, update, and delete") {
        &["create", "read", "update", "delete"]
    } else if description.contains("create TTS Text objects and read TTS Voice objects") {
        &["create", "read"]
    } else {
        &[]
    }
}

fn generated_coverage(scope: Scope) -> Vec<&'static str> {
    scope
        .implies()
        .iter()
        .map(|covered| covered.name())
        .collect()
}

fn our_rows() -> Vec<HashMap<String, String>> {
    csv::Reader::from_reader(OUR_TABLE.as_bytes())
        .deserialize()
        .collect::<Result<_, _>>()
        .expect("scopes.csv is well formed")
}

/// The names an `implies` cell stands for, in the order of the table.
fn rows_in_cell(cell: &str, rows: &[Row]) -> Vec<&'static str> {
    let written = implied::names_in_cell(cell);
    let published: Vec<&str> = rows
        .iter()
        .map(|row| row.name)
        .filter(|name| written.iter().any(|other| other == name))
        .collect();
    assert_eq!(
        published.len(),
        written.len(),
        "unknown or repeated in {cell}"
    );
    published
}

#[test]
fn the_publication_has_124_scopes_in_19_groups_with_120_distinct_ids() {
    let rows = published_rows();
    let ids: BTreeSet<u64> = rows.iter().map(|row| row.id).collect();

    assert_eq!(rows.len(), 124);
    assert_eq!(published_headings().len(), 19);
    assert_eq!(ids.len(), 120);
}

#[test]
fn every_published_row_is_in_the_catalogue_unchanged_and_in_order() {
    let rows = published_rows();

    assert_eq!(Scope::ALL.len(), rows.len());
    for (scope, row) in Scope::ALL.iter().zip(&rows) {
        assert_eq!(scope.name(), row.name);
        assert_eq!(scope.id(), Some(row.id), "{}", row.name);
        assert_eq!(scope.description(), Some(row.description), "{}", row.name);
        let group = scope.group().map(|group| group.name());
        assert_eq!(group, Some(row.group), "{}", row.name);
    }
}

#[test]
fn every_published_name_parses_to_the_scope_of_its_row() {
    for (scope, row) in Scope::ALL.iter().zip(published_rows()) {
        assert_eq!(row.name.parse::<Scope>().ok(), Some(*scope));
    }
}

#[test]
fn the_groups_of_the_catalogue_are_the_published_headings_in_order() {
    let groups: Vec<&str> = Group::ALL.iter().map(|group| group.name()).collect();

    assert_eq!(groups, published_headings());
}

#[test]
fn the_ids_of_the_catalogue_are_distinct_except_74_on_its_five_rows() {
    let ids: BTreeSet<u64> = Scope::ALL.iter().filter_map(|scope| scope.id()).collect();
    let sharing: Vec<&str> = Scope::ALL
        .iter()
        .filter(|scope| scope.id() == Some(SHARED_ID))
        .map(|scope| scope.name())
        .collect();

    assert_eq!(ids.len(), 120);
    assert_eq!(sharing, ROWS_OF_THE_SHARED_ID);
}

#[test]
fn a_scope_implies_directly_what_its_description_says_and_no_more() {
    let rows = published_rows();

    for (scope, row) in Scope::ALL.iter().zip(&rows) {
        let covered = generated_coverage(*scope);
        assert_eq!(covered, described_coverage(row, &rows), "{}", row.name);
    }
}

#[test]
fn the_catalogue_has_80_direct_implications() {
    let edges: usize = Scope::ALL
        .iter()
        .map(|scope| generated_coverage(*scope).len())
        .sum();

    assert_eq!(edges, 80);
}

#[test]
fn the_descriptions_give_80_edges_from_22_manage_rows() {
    let rows = published_rows();
    let covering: Vec<usize> = rows
        .iter()
        .map(|row| described_coverage(row, &rows).len())
        .filter(|covered| *covered > 0)
        .collect();

    assert_eq!(covering.len(), 22);
    assert_eq!(covering.iter().filter(|covered| **covered == 4).count(), 19);
    assert_eq!(covering.iter().sum::<usize>(), 80);
}

#[test]
fn managing_all_tokens_implies_nothing() {
    let scope = "oauth.manage_all_tokens".parse::<Scope>().ok();

    assert_eq!(scope.map(generated_coverage), Some(Vec::new()));
}

#[test]
fn every_published_row_is_in_scopes_csv_unchanged_and_in_order() {
    let (ours, rows) = (our_rows(), published_rows());

    assert_eq!(ours.len(), rows.len());
    for (our, row) in ours.iter().zip(&rows) {
        assert_eq!(our["value"], row.name);
        assert_eq!(our["id"], row.id.to_string(), "{}", row.name);
        assert_eq!(our["description"], row.description, "{}", row.name);
        assert_eq!(our["group"], row.group, "{}", row.name);
    }
}

#[test]
fn scopes_csv_marks_an_id_as_shared_on_exactly_the_five_rows_of_74() {
    for our in our_rows() {
        let name = our["value"].as_str();
        let shares = ROWS_OF_THE_SHARED_ID.contains(&name);
        let mark = if shares { "yes" } else { "" };
        assert_eq!(our["id_shared"], mark, "{name}");
        assert_eq!(our["id"] == SHARED_ID.to_string(), shares, "{name}");
    }
}

#[test]
fn scopes_csv_implies_what_the_descriptions_say_and_no_more() {
    let rows = published_rows();

    for (our, row) in our_rows().iter().zip(&rows) {
        let covered = rows_in_cell(&our["implies"], &rows);
        assert_eq!(covered, described_coverage(row, &rows), "{}", row.name);
    }
}
