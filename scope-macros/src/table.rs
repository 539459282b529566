//! The table that `scope-build` writes for the macros: a line a scope, fields separated by tabs.

use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::SystemTime;
use std::{fs, io};

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

/// One scope.
#[derive(Clone, Copy)]
pub(crate) struct Row<'t> {
    pub(crate) name: &'t str,
    /// The scope's path, relative to that module.
    pub(crate) path: &'t str,
}

impl Table {
    /// The table at `path`, read again only if the file has changed: a compiler lives for one
    /// crate, an editor's macro server for days. `None` if there is no table to be had.
    pub(crate) fn read(path: &str) -> Option<Arc<Self>> {
        static CACHE: Mutex<Vec<Cached>> = Mutex::new(Vec::new());
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

    pub(crate) fn parse(mut text: String) -> Option<Self> {
        let (header, _) = text.split_once('\n')?;
        let fields: Vec<_> = header.split('\t').collect();
        let ["scopegate 2", catalog, module] = fields[..] else {
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
        self.from(name).next().filter(|row| row.name == name)
    }

    /// The names that begin so, in the order of their bytes.
    pub(crate) fn beginning_with<'t>(&'t self, start: &'t str) -> impl Iterator<Item = &'t str> {
        let names = self.from(start).map(|row| row.name);
        names.take_while(move |name| name.starts_with(start))
    }

    /// Whether all of it can be read for every wrong name: some two thousand rows.
    pub(crate) fn is_small(&self) -> bool {
        self.rows.len() < 1 << 17
    }

    /// The rows whose names are not before this one.
    fn from(&self, name: &str) -> impl Iterator<Item = Row<'_>> {
        let first = self.first_not_before(name);
        self.rows[first..].lines().map_while(Row::parse)
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
            let own = line.split('\t').next().unwrap_or_default();
            match own.cmp(name) {
                Ordering::Less => low = middle + line.len() + 1,
                Ordering::Equal | Ordering::Greater => high = middle,
            }
        }
        low
    }
}

impl<'t> Row<'t> {
    fn parse(line: &'t str) -> Option<Self> {
        let (name, path) = line.split_once('\t')?;
        let in_path = |c: char| c.is_alphanumeric() || matches!(c, '_' | ':' | '#');
        path.chars().all(in_path).then_some(Self { name, path })
    }
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
        Table::parse(format!("scopegate 2\tacme\t__acme_1\n{rows}"))
    }

    fn table(rows: &str) -> Table {
        parse(rows).unwrap_or_else(|| panic!("the table is well formed"))
    }

    #[test]
    fn a_table_is_read_as_it_is_written() {
        let table = table("sms.read\tnames::sms::read\nsms.type\tnames::sms::r#type\n");
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
            let rows = names.iter().map(|name| format!("{name}\tScope::A{name}\n"));
            let table = table(&rows.collect::<String>());
            for name in &names {
                assert_eq!(table.get(name).map(|row| row.name), Some(name.as_str()));
                assert!(table.get(&format!("{name}y")).is_none());
            }
            assert_eq!(table.beginning_with("").count(), count);
            assert_eq!(table.beginning_with("00").count(), count.min(10));
        }
    }

    #[test]
    fn what_scope_build_does_not_write_is_no_table() {
        assert!(parse("").is_some());
        assert!(parse("sms.read\tnames::sms::read").is_none());
        assert!(Table::parse(String::new()).is_none());
        assert!(Table::parse("scopegate 1\tacme\t__acme_1\n".to_owned()).is_none());
        assert!(Table::parse("scopegate 2\tacme\n".to_owned()).is_none());
        for rows in [
            "sms.read\n",
            "sms.read\tnames::sms::read\textra\n",
            "sms.read\tnames::sms::read as u32 + 0\n",
        ] {
            assert!(table(rows).get("sms.read").is_none(), "{rows}");
        }
    }
}
