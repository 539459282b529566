//! Every fault, by the whole of its report.

mod catalog;
mod columns;
mod diff;
mod errors;
mod file;
mod folder;
mod guids;
mod idents;
mod ids;
mod implies;
mod layout;
mod lock;
mod malformed;
mod meanings;
mod output;
mod pages;
mod patterns;
mod place;
mod promises;
mod properties;
mod reached;
mod rows;
mod scale;
mod screen;
mod shapes;
mod texts;
mod values;
mod warnings;

use crate::{
    catalog::{Catalog, IdKind},
    load::{Options, Source, load},
    report::Report,
};

fn options() -> Options {
    Options {
        name: "scopes".into(),
        id_kind: None,
        separator: ' ',
        literal_wildcards: false,
    }
}

fn read(bytes: impl Into<Vec<u8>>, id_kind: Option<IdKind>) -> Result<Catalog, Report> {
    read_with(
        bytes,
        &Options {
            id_kind,
            ..options()
        },
    )
}

fn read_with(bytes: impl Into<Vec<u8>>, options: &Options) -> Result<Catalog, Report> {
    let source = Source {
        path: "scopes.csv".into(),
        bytes: Ok(bytes.into()),
    };
    load(&source, options).map(|(catalog, _)| catalog)
}

fn catalog_with(csv: &str, options: &Options) -> Catalog {
    read_with(csv, options).unwrap_or_else(|report| panic!("{report}"))
}

/// What is said of a table that nothing is wrong with.
fn warnings(csv: &str) -> Vec<String> {
    let source = Source {
        path: "scopes.csv".into(),
        bytes: Ok(csv.into()),
    };
    let outcome = load(&source, &options());
    let (_, warnings) = outcome.unwrap_or_else(|report| panic!("{report}"));
    warnings.lines().to_vec()
}

pub(crate) fn catalog(csv: &str) -> Catalog {
    read(csv, None).unwrap_or_else(|report| panic!("{report}"))
}

fn compare(outcome: Result<Catalog, Report>, expected: &str) {
    let report = outcome.expect_err("a fault");
    assert_eq!(format!("\n{report:#}\n"), expected);
}

fn check(csv: &str, expected: &str) {
    compare(read(csv, None), expected);
}

fn check_declared(kind: IdKind, csv: &str, expected: &str) {
    compare(read(csv, Some(kind)), expected);
}
