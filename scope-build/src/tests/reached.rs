//! Whatever can be wrong with a table is wrong with one of `tests/malformed`.

use std::collections::BTreeSet;

use super::{malformed::Malformed, options};
use crate::{
    fault::{
        ColumnFault, Faults, FileFault, IdFault, IdentFault, ImpliesFault, Kind, PatternFault,
        RowFault, TextFault, ValueFault,
    },
    load::Options,
    read::read,
    validate::validate,
};

macro_rules! kinds {
    ($($kind:pat,)*) => {
        const ALL: &[&str] = &[$(stringify!($kind)),*];

        /// Does not compile where a kind is not listed.
        fn name(kind: &Kind) -> &'static str {
            match kind {
                $($kind => stringify!($kind),)*
                Kind::File(FileFault::Missing | FileFault::Unreadable { .. }) => "no table",
                Kind::File(FileFault::NotUtf8 { .. }) => "no text",
                Kind::Implies(ImpliesFault::TooLong | ImpliesFault::TooMany { .. }) => "too large to keep",
                Kind::Lock(_) => "not of the table",
            }
        }
    };
}

kinds! {
    Kind::File(FileFault::Empty),
    Kind::File(FileFault::CarriageReturn),
    Kind::Column(ColumnFault::NoValue),
    Kind::Column(ColumnFault::Twice { .. }),
    Kind::Column(ColumnFault::Unknown { .. }),
    Kind::Column(ColumnFault::Unnamed),
    Kind::Column(ColumnFault::Separator { .. }),
    Kind::Row(RowFault::None),
    Kind::Row(RowFault::HeaderAgain),
    Kind::Row(RowFault::TooShort { .. }),
    Kind::Row(RowFault::TooLong { .. }),
    Kind::Row(RowFault::OpenQuote),
    Kind::Row(RowFault::AfterQuote { .. }),
    Kind::Value(ValueFault::Empty),
    Kind::Value(ValueFault::Character { .. }),
    Kind::Value(ValueFault::Separator { .. }),
    Kind::Value(ValueFault::Twice { .. }),
    Kind::Value(ValueFault::Template { .. }),
    Kind::Text(TextFault::Control { .. }),
    Kind::Text(TextFault::Hidden { .. }),
    Kind::Text(TextFault::Edge { .. }),
    Kind::Id(IdFault::NotInteger { .. }),
    Kind::Id(IdFault::TooLarge { .. }),
    Kind::Id(IdFault::Mixed { .. }),
    Kind::Id(IdFault::NotDeclared { .. }),
    Kind::Id(IdFault::Unshared { .. }),
    Kind::Id(IdFault::NotYes { .. }),
    Kind::Id(IdFault::NothingShared),
    Kind::Id(IdFault::SharedAlone { .. }),
    Kind::Implies(ImpliesFault::Space),
    Kind::Implies(ImpliesFault::Character { .. }),
    Kind::Implies(ImpliesFault::Unknown { .. }),
    Kind::Implies(ImpliesFault::Itself { .. }),
    Kind::Implies(ImpliesFault::Pattern(PatternFault::Unclosed)),
    Kind::Implies(ImpliesFault::Pattern(PatternFault::Unopened)),
    Kind::Implies(ImpliesFault::Pattern(PatternFault::Nested)),
    Kind::Implies(ImpliesFault::Pattern(PatternFault::EmptyAlternative)),
    Kind::Implies(ImpliesFault::Pattern(PatternFault::Stars)),
    Kind::Implies(ImpliesFault::NoMatch { .. }),
    Kind::Implies(ImpliesFault::NoAlternative { .. }),
    Kind::Implies(ImpliesFault::Cycle { .. }),
    Kind::Ident(IdentFault::NotIdent { .. }),
    Kind::Ident(IdentFault::Keyword { .. }),
    Kind::Ident(IdentFault::NotVariant { .. }),
    Kind::Ident(IdentFault::Reserved { .. }),
    Kind::Ident(IdentFault::Underivable { .. }),
    Kind::Ident(IdentFault::SameVariant { .. }),
    Kind::Ident(IdentFault::SameConstant { .. }),
    Kind::Ident(IdentFault::UnderivableGroup { .. }),
    Kind::Ident(IdentFault::ReservedGroup { .. }),
    Kind::Ident(IdentFault::LookAlikeGroup { .. }),
    Kind::Ident(IdentFault::SameGroup { .. }),
}

#[test]
fn every_fault_has_a_table() {
    let tables = Malformed::all();
    let reached: BTreeSet<_> = tables.iter().flat_map(faults).collect();
    let unreached: Vec<_> = ALL.iter().filter(|kind| !reached.contains(*kind)).collect();
    assert!(unreached.is_empty(), "{unreached:#?}");
}

/// What is wrong with a table that is text.
fn faults(table: &Malformed) -> Vec<&'static str> {
    let Ok(text) = str::from_utf8(&table.bytes) else {
        return Vec::new();
    };
    let mut faults = Faults::default();
    let read = read(text, &mut faults);
    let options = Options {
        separator: table.separator(),
        id_kind: table.id_kind(),
        ..options()
    };
    validate(&read, &options, &mut faults);
    let faults = faults.in_order();
    faults.iter().map(|fault| name(&fault.kind)).collect()
}
