//! From a file to a catalogue, or to the report of what is wrong with it.

use std::io;

use crate::{
    catalog::{Catalog, IdKind},
    fault::{Faults, FileFault},
    read::read,
    report::{Report, Warnings},
    validate::validate,
};

/// A table of scopes, as it was found.
#[derive(Debug)]
pub(crate) struct Source {
    /// The path, as a person is shown it.
    pub(crate) path: String,
    /// What is in the file.
    pub(crate) bytes: io::Result<Vec<u8>>,
}

/// What the build script says about a table.
#[derive(Debug)]
pub(crate) struct Options {
    /// The name of the catalogue.
    pub(crate) name: String,
    /// What separates the scopes of a list.
    pub(crate) separator: char,
    /// The kind of its IDs, where it is not that of the first one.
    pub(crate) id_kind: Option<IdKind>,
    /// Whether `*`, `{` and `}` in a name are characters like any other.
    pub(crate) literal_wildcards: bool,
}

/// Reads and validates a table.
pub(crate) fn load(source: &Source, options: &Options) -> Result<(Catalog, Warnings), Report> {
    let mut faults = Faults::default();
    let catalog = text(source, &mut faults).and_then(|text| {
        let table = read(text, &mut faults);
        validate(&table, options, &mut faults)
    });
    match catalog {
        Some(catalog) => Ok((catalog, Warnings::new(source, faults))),
        None => Err(Report::new(source, faults)),
    }
}

/// The text of a file, unless something is wrong with that.
pub(crate) fn text<'a>(source: &'a Source, faults: &mut Faults) -> Option<&'a str> {
    let bytes = match &source.bytes {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            faults.whole(FileFault::Missing);
            return None;
        }
        Err(error) => {
            let reason = error.to_string();
            faults.whole(FileFault::Unreadable { reason });
            return None;
        }
    };
    match str::from_utf8(bytes) {
        Ok(text) => Some(text),
        Err(error) => {
            let offset = error.valid_up_to();
            let utf16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
            let replaced = offset..offset + char::REPLACEMENT_CHARACTER.len_utf8();
            faults.at(replaced, FileFault::NotUtf8 { offset, utf16 });
            None
        }
    }
}
