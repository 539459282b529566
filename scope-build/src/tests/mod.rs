//! Every fault, by the whole of its report.

mod catalog;
mod columns;
mod file;
mod idents;
mod ids;
mod implies;
mod layout;
mod output;
mod properties;
mod rows;
mod scale;
mod texts;
mod values;

use crate::{
    catalog::{Catalog, IdKind},
    load::{Options, Source, load},
    report::Report,
};

fn read(bytes: impl Into<Vec<u8>>, id_kind: Option<IdKind>) -> Result<Catalog, Report> {
    let source = Source {
        path: "scopes.csv".into(),
        bytes: Ok(bytes.into()),
    };
    let options = Options {
        name: "scopes".into(),
        id_kind,
    };
    load(&source, &options)
}

fn catalog(csv: &str) -> Catalog {
    read(csv, None).unwrap_or_else(|report| panic!("{report}"))
}

fn compare(outcome: Result<Catalog, Report>, expected: &str) {
    let report = outcome.expect_err("a fault");
    assert_eq!(format!("\n{report}\n"), expected);
}

fn check(csv: &str, expected: &str) {
    compare(read(csv, None), expected);
}

fn check_declared(kind: IdKind, csv: &str, expected: &str) {
    compare(read(csv, Some(kind)), expected);
}
