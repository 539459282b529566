//! The table that `scope-build` writes for the macros: a line a scope, fields separated by tabs.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;
use std::{fs, io};

/// What the macros know of a catalogue.
pub(crate) struct Table {
    pub(crate) catalog: String,
    /// The module that is the catalogue's identity.
    pub(crate) module: String,
    pub(crate) rows: Vec<Row>,
    by_name: HashMap<String, usize>,
}

pub(crate) struct Row {
    pub(crate) name: String,
    /// The scope's path, relative to that module.
    pub(crate) path: String,
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
        let table = Arc::new(Self::parse(&fs::read_to_string(path).ok()?)?);
        cache.retain(|cached| cached.path != Path::new(path));
        cache.push(Cached {
            path: PathBuf::from(path),
            stamp,
            table: Arc::clone(&table),
        });
        Some(table)
    }

    pub(crate) fn parse(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        let header: Vec<_> = lines.next()?.split('\t').collect();
        let ["scopegate 1", catalog, module] = header[..] else {
            return None;
        };
        let rows = lines.map(Row::parse).collect::<Option<Vec<_>>>()?;
        let names = rows.iter().map(|row| row.name.clone());
        let by_name: HashMap<_, _> = names.zip(0..).collect();
        if by_name.len() < rows.len() {
            return None;
        }
        Some(Self {
            catalog: catalog.to_owned(),
            module: module.to_owned(),
            by_name,
            rows,
        })
    }

    /// The row of the scope with exactly this name.
    pub(crate) fn get(&self, name: &str) -> Option<&Row> {
        self.by_name.get(name).and_then(|&at| self.rows.get(at))
    }
}

impl Row {
    fn parse(line: &str) -> Option<Self> {
        let mut fields = line.split('\t').map(str::to_owned);
        let row = Self {
            name: fields.next()?,
            path: fields.next()?,
        };
        let in_path = |c: char| c.is_alphanumeric() || matches!(c, '_' | ':' | '#');
        (fields.next().is_none() && row.path.chars().all(in_path)).then_some(row)
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
        Table::parse(&format!("scopegate 1\tacme\t__acme_1\n{rows}"))
    }

    #[test]
    fn a_table_is_read_as_it_is_written() {
        let Some(table) = parse("sms.read\tnames::sms::read\nsms.type\tnames::sms::r#type\n")
        else {
            panic!("the table is well formed");
        };
        assert_eq!(
            (table.catalog.as_str(), table.module.as_str()),
            ("acme", "__acme_1")
        );
        let path = |name| table.get(name).map(|row| row.path.as_str());
        assert_eq!(path("sms.read"), Some("names::sms::read"));
        assert_eq!(path("sms.type"), Some("names::sms::r#type"));
        assert_eq!(path("sms"), None);
    }

    #[test]
    fn what_scope_build_does_not_write_is_no_table() {
        assert!(parse("sms.read\tnames::sms::read\n").is_some());
        for rows in [
            "sms.read\n",
            "sms.read\tnames::sms::read\textra\n",
            "sms.read\tnames::sms::read as u32 + 0\n",
            "sms.read\tnames::sms::read\nsms.read\tnames::sms::write\n",
        ] {
            assert!(parse(rows).is_none(), "{rows}");
        }
        assert!(Table::parse("").is_none());
        assert!(Table::parse("scopegate 2\tacme\t__acme_1\n").is_none());
        assert!(Table::parse("scopegate 1\tacme\n").is_none());
    }
}
