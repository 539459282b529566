use std::collections::BTreeSet;

use csv::{QuoteStyle, WriterBuilder};
use proptest::{collection::vec, prelude::*, sample::select};
use scope_types::Guid;

use super::{read, screen::stripped};
use crate::{
    fault::Faults,
    load::Options,
    read::{Cell, Table},
    validate::validate,
};

const HEADERS: &[&str] = &[
    "value,id,id_shared\n",
    "value,implies\n",
    "\u{feff}group,value,ident,description\r\n",
    "",
];

const MORSELS: &[&str] = &[
    "value", "id", "implies", "yes", "a", "b.c", "b.d", "*", "**", "{", "}", ",", ",", ",", "\n",
    "\n", "\r\n", "\r", "\"", "\"\"", " ", ".", "1", "007", "é", "\u{a0}", "\u{feff}", "电", "\0",
    "\u{202e}", "\t", "type", "Self",
];

/// Text that is nearly a table.
fn nearly() -> impl Strategy<Value = String> {
    (select(HEADERS), vec(select(MORSELS), 0..60))
        .prop_map(|(header, morsels)| format!("{header}{}", morsels.concat()))
}

fn cells<'t>(table: &'t Table<'_>) -> impl Iterator<Item = &'t Cell<'t>> {
    table.rows.iter().flat_map(|row| {
        let optional = [
            &row.group,
            &row.id,
            &row.id_shared,
            &row.description,
            &row.implies,
            &row.deprecated,
            &row.ident,
        ];
        std::iter::once(&row.value).chain(optional.into_iter().flatten())
    })
}

const GUID: &str = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

type Written = (String, String, Option<&'static str>);

fn rows() -> impl Strategy<Value = Vec<Written>> {
    let value = "[!#-)+-\\[\\]-z|~]{1,12}";
    let description = "[ -~\n\té电\u{a0}]{0,20}";
    let group = select(
        &[
            None,
            Some("SMS"),
            Some("Phone \"Calls\""),
            Some("电话, 号码"),
        ][..],
    );
    vec((value, description, group), 1..20).prop_map(|mut rows| {
        let mut known = BTreeSet::new();
        rows.retain(|(value, ..)| known.insert(value.clone()));
        rows
    })
}

fn written(rows: &[Written], style: QuoteStyle) -> Vec<u8> {
    let mut writer = WriterBuilder::new()
        .quote_style(style)
        .from_writer(Vec::new());
    let header = ["description", "value", "ident", "group"];
    writer.write_record(header).unwrap();
    for (row, (value, description, group)) in rows.iter().enumerate() {
        let ident = format!("Scope{row}");
        let group = group.unwrap_or_default();
        writer
            .write_record([description, value, &ident, group])
            .unwrap();
    }
    writer.into_inner().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn bytes_are_read_or_refused(bytes in vec(any::<u8>(), 0..200)) {
        if let Err(report) = read(bytes, None) {
            prop_assert!(report.faults() > 0);
            prop_assert!(report.to_string().starts_with("error: "));
        }
    }

    #[test]
    fn text_is_read_or_refused(text in nearly()) {
        if let Err(report) = read(text, None) {
            prop_assert!(report.faults() > 0);
        }
    }

    #[test]
    fn colours_stand_over_the_plain_text(text in nearly()) {
        if let Err(report) = read(format!("{text}\u{1b}[31m"), None) {
            prop_assert_eq!(stripped(&report.coloured()), report.to_string());
        }
    }

    #[test]
    fn faults_lie_within_the_file(text in nearly()) {
        let mut faults = Faults::default();
        let options = Options { name: "scopes".into(), id_kind: None, separator: ' ', literal_wildcards: false };
        let table = crate::read::read(&text, &mut faults);
        validate(&table, &options, &mut faults);
        for fault in faults.in_order() {
            for span in fault.at.into_iter().chain(fault.others) {
                prop_assert!(text.get(span.clone()).is_some(), "{span:?} of {text:?}");
            }
        }
    }

    #[test]
    fn every_character_is_where_its_cell_says(text in nearly()) {
        let table = crate::read::read(&text, &mut Faults::default());
        for cell in cells(&table) {
            for (at, character) in cell.text().char_indices() {
                let found = &text[cell.character(at)];
                prop_assert!(found.starts_with(character), "{found:?} is not {character:?}");
            }
            let whole = &text[cell.span()];
            let unquoted = whole.replace("\"\"", "\"");
            prop_assert!(cell.text() == whole || cell.text() == unquoted, "{whole:?}");
        }
    }

    #[test]
    fn what_is_written_is_read(rows in rows(), always in any::<bool>()) {
        let style = if always { QuoteStyle::Always } else { QuoteStyle::Necessary };
        let catalog = read(written(&rows, style), None).map_err(|report| {
            TestCaseError::fail(report.to_string())
        })?;
        prop_assert_eq!(catalog.scopes.len(), rows.len());
        for (scope, (value, description, group)) in catalog.scopes.iter().zip(&rows) {
            prop_assert_eq!(&scope.value, value);
            prop_assert_eq!(scope.description.as_deref().unwrap_or_default(), description);
            let heading = scope.group.map(|group| catalog.groups[group].heading.as_str());
            prop_assert_eq!(heading, *group);
        }
    }

    #[test]
    fn a_guid_is_the_number_of_its_digits(text in GUID) {
        let guid: Result<Guid, _> = text.parse();
        let number = u128::from_str_radix(&text.replace('-', ""), 16).unwrap();
        prop_assert_eq!(guid, Ok(Guid::from_u128(number)));
        prop_assert_eq!(guid.map(Guid::to_u128), Ok(number));
        prop_assert_eq!(guid.unwrap().to_string(), text.to_lowercase());
        prop_assert_eq!(guid.unwrap(), text.as_str());
    }

    #[test]
    fn what_is_written_of_a_number_is_its_guid(number in any::<u128>()) {
        let guid = Guid::from_u128(number);
        prop_assert_eq!(guid.to_string().parse(), Ok(guid));
    }

    #[test]
    fn a_guid_with_another_character_is_none(
        text in GUID,
        at in 0..36_usize,
        other in "[^0-9a-fA-F-]",
    ) {
        let mut replaced = text.clone();
        replaced.replace_range(at..=at, &other);
        let mut inserted = text;
        inserted.insert_str(at, &other);
        for nearly in [replaced, inserted] {
            prop_assert!(nearly.parse::<Guid>().is_err(), "{nearly}");
        }
    }
}
