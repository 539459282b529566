//! The table that `scope-build` writes for the macros: a line a scope, fields separated by tabs.

mod row;

use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::SystemTime;
use std::{fs, io, iter};

pub(crate) use row::Row;

use row::{Field, escaped};

/// What the macros know of a catalogue. A macro asks for few of its names, and a compiler starts
/// anew for each crate: the text is searched as it is, and no row is read that nobody asks for.
pub(crate) struct Table {
    pub(crate) catalog: String,
    /// The module that is the catalogue's identity.
    pub(crate) module: String,
    /// A row a line, sorted by name.
    rows: String,
    /// What every name begins with, for who is looking for a name that there is not.
    pub(crate) first_segments: OnceLock<BTreeSet<String>>,
}

static CACHE: Mutex<Vec<Cached>> = Mutex::new(Vec::new());

impl Table {
    /// The table at `path`, read again only if the file has changed: a compiler lives for one
    /// crate, an editor's macro server for days. `None` if there is no table to be had.
    pub(crate) fn read(path: &str) -> Option<Arc<Self>> {
        let stamp = Stamp::of(Path::new(path)).ok()?;
        let mut cache = CACHE.lock().unwrap_or_else(PoisonError::into_inner);
        let same = |cached: &&Cached| cached.path == Path::new(path) && cached.stamp == stamp;
        if let Some(cached) = cache.iter().find(same) {
            return Some(Arc::clone(&cached.table));
        }
        let table = Arc::new(Self::parse(fs::read_to_string(path).ok()?)?);
        cache.retain(|cached| cached.path != Path::new(path));
        cache.push(Cached {
            path: PathBuf::from(path),
            stamp,
            table: Arc::clone(&table),
        });
        Some(table)
    }

    /// The tables that have been read before.
    pub(crate) fn already_read() -> Vec<Arc<Self>> {
        let cache = CACHE.lock().unwrap_or_else(PoisonError::into_inner);
        cache
            .iter()
            .map(|cached| Arc::clone(&cached.table))
            .collect()
    }

    pub(crate) fn parse(mut text: String) -> Option<Self> {
        let (header, _) = text.split_once('\n')?;
        let fields: Vec<_> = header.split('\t').collect();
        let ["scopegate 3", catalog, module] = fields[..] else {
            return None;
        };
        let (catalog, module) = (catalog.to_owned(), module.to_owned());
        let rows = text.split_off(header.len() + 1);
        (rows.is_empty() || rows.ends_with('\n')).then(|| Self {
            catalog,
            module,
            rows,
            first_segments: OnceLock::new(),
        })
    }

    /// The row of the scope with exactly this name.
    pub(crate) fn get(&self, name: &str) -> Option<Row<'_>> {
        let row = Row::parse(self.lines_from(name).next()?)?;
        (row.name == name).then_some(row)
    }

    /// The names that begin so, in the order of their bytes.
    pub(crate) fn beginning_with(&self, start: &str) -> impl Iterator<Item = &str> + use<'_> {
        let names = self.lines_from(start).map(name_of);
        let start = start.to_owned();
        names.take_while(move |name| name.starts_with(&start))
    }

    /// The last of the names.
    pub(crate) fn last(&self) -> Option<&str> {
        self.rows.lines().next_back().map(name_of)
    }

    /// All rows, in their order.
    pub(crate) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.lines().filter_map(Row::parse)
    }

    /// The rows with this published ID.
    pub(crate) fn with_id(&self, id: &str) -> impl Iterator<Item = Row<'_>> + use<'_> {
        self.with(Field::Id, id)
    }

    /// The rows with this identifier: one, or none.
    pub(crate) fn with_variant(&self, variant: &str) -> impl Iterator<Item = Row<'_>> + use<'_> {
        self.with(Field::Variant, variant)
    }

    /// The rows that are listed under this heading.
    pub(crate) fn in_group(&self, heading: &str) -> impl Iterator<Item = Row<'_>> + use<'_> {
        self.with(Field::Group, heading)
    }

    /// The names that end so.
    pub(crate) fn ending_in(&self, end: &str) -> impl Iterator<Item = &str> + use<'_> {
        let end = end.to_owned();
        let names = self.lines_with(&end).map(name_of);
        names.filter(move |name| name.ends_with(&end))
    }

    /// The rows that have this text in a field.
    fn with(&self, field: Field, text: &str) -> impl Iterator<Item = Row<'_>> + use<'_> {
        let text = escaped(text).into_owned();
        let rows = self.lines_with(&text).filter_map(Row::parse);
        rows.filter(move |row| row.field(field) == text)
    }

    /// The lines with a field that ends so, and is not empty.
    fn lines_with(&self, end: &str) -> impl Iterator<Item = &str> + use<'_> {
        let sought = format!("{end}\t");
        let mut rest = if end.is_empty() { "" } else { &self.rows };
        iter::from_fn(move || {
            let at = rest.find(&sought)?;
            let start = rest[..at].rfind('\n').map_or(0, |line_end| line_end + 1);
            let line = rest[start..].lines().next()?;
            rest = rest.get(start + line.len() + 1..)?;
            Some(line)
        })
    }

    /// Whether all of it can be read for every wrong name: some two thousand rows.
    pub(crate) fn is_small(&self) -> bool {
        self.rows.len() < 1 << 18
    }

    /// The lines of the names that are not before this one.
    fn lines_from(&self, name: &str) -> impl Iterator<Item = &str> + use<'_> {
        self.rows[self.first_not_before(name)..].lines()
    }

    /// Where the first line begins that is not before this name.
    fn first_not_before(&self, name: &str) -> usize {
        let (mut low, mut high) = (0, self.rows.len());
        while low < high {
            let middle = self.rows.as_bytes()[low..low + (high - low) / 2]
                .iter()
                .rposition(|byte| *byte == b'\n')
                .map_or(low, |line_end| low + line_end + 1);
            let line = self.rows[middle..].lines().next().unwrap_or_default();
            match name_of(line).cmp(name) {
                Ordering::Less => low = middle + line.len() + 1,
                Ordering::Equal | Ordering::Greater => high = middle,
            }
        }
        low
    }
}

fn name_of(line: &str) -> &str {
    line.split('\t').next().unwrap_or_default()
}

struct Cached {
    path: PathBuf,
    stamp: Stamp,
    table: Arc<Table>,
}

#[derive(PartialEq)]
struct Stamp {
    modified: SystemTime,
    length: u64,
}

impl Stamp {
    fn of(path: &Path) -> io::Result<Self> {
        let metadata = fs::metadata(path)?;
        Ok(Self {
            modified: metadata.modified()?,
            length: metadata.len(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(rows: &str) -> Option<Table> {
        Table::parse(format!("scopegate 3\tacme\t__acme_1\n{rows}"))
    }

    fn table(rows: &str) -> Table {
        parse(rows).unwrap_or_else(|| panic!("the table is well formed"))
    }

    #[test]
    fn a_table_is_read_as_it_is_written() {
        let table = table(
            "sms.read\tnames::sms::read\t0\t\t\tSmsRead\t\t\n\
             sms.type\tnames::sms::r#type\t1\t\t\tSmsType\t\t\n",
        );
        assert_eq!(
            (table.catalog.as_str(), table.module.as_str()),
            ("acme", "__acme_1")
        );
        let path = |name| table.get(name).map(|row| row.path);
        assert_eq!(path("sms.read"), Some("names::sms::read"));
        assert_eq!(path("sms.type"), Some("names::sms::r#type"));
        for absent in ["", "a", "sms", "sms.reac", "sms.reads", "sms.send", "z"] {
            assert_eq!(path(absent), None, "{absent}");
        }
    }

    #[test]
    fn every_row_of_any_table_is_found() {
        for count in 0..70 {
            let names: Vec<_> = (0..count)
                .map(|n| format!("{n:03}{}", "x".repeat(n % 7)))
                .collect();
            let row = |(at, name)| format!("{name}\tScope::A{name}\t{at}\t\t\tA{name}\t\t\n");
            let table = table(&names.iter().enumerate().map(row).collect::<String>());
            for (at, name) in names.iter().enumerate() {
                let found = table.get(name);
                assert_eq!(found.map(|row| row.name), Some(name.as_str()));
                assert_eq!(found.and_then(|row| row.number()), Some(at));
                assert!(table.get(&format!("{name}y")).is_none());
            }
            assert_eq!(table.beginning_with("").count(), count);
            assert_eq!(table.beginning_with("00").count(), count.min(10));
        }
    }

    #[test]
    fn rows_are_found_by_what_else_is_in_them() {
        let table = table(
            "a\tScope::A\t0\t1\tambiguous\tA\tLetters\t\n\
             b\tScope::B\t1\t1\tambiguous\tB\tLetters\t0\n\
             c\tScope::C\t2\t7\t\tLetters\t1\t1\n",
        );
        let names = |rows: Vec<Row<'_>>| rows.iter().map(|row| row.name.to_owned()).collect();
        let id = |id: &str| -> Vec<String> { names(table.with_id(id).collect()) };
        assert_eq!(id("1"), ["a", "b"]);
        assert_eq!(id("7"), ["c"]);
        for absent in ["", "0", "2", "17", "A", "1\tambiguous"] {
            assert_eq!(id(absent), [""; 0], "{absent}");
        }
        let group: Vec<String> = names(table.in_group("Letters").collect());
        assert_eq!(group, ["a", "b"]);
        let variant: Vec<String> = names(table.with_variant("Letters").collect());
        assert_eq!(variant, ["c"]);
    }

    #[test]
    fn what_scope_build_does_not_write_is_no_table() {
        assert!(parse("").is_some());
        assert!(parse("sms.read\tnames::sms::read\t0\t\t\tSmsRead\t\t").is_none());
        assert!(Table::parse(String::new()).is_none());
        assert!(Table::parse("scopegate 2\tacme\t__acme_1\n".to_owned()).is_none());
        assert!(Table::parse("scopegate 3\tacme\n".to_owned()).is_none());
        for rows in [
            "sms.read\n",
            "sms.read\tnames::sms::read\n",
            "sms.read\tnames::sms::read\t0\t\t\tSmsRead\t\n",
            "sms.read\tnames::sms::read\t0\t\t\tSmsRead\t\t\textra\n",
            "sms.read\tnames::sms::read as u32 + 0\t0\t\t\tSmsRead\t\t\n",
        ] {
            assert!(table(rows).get("sms.read").is_none(), "{rows}");
        }
    }
}
