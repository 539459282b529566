//! The table that `scope-build` writes for the macros: a line a scope, fields separated by tabs.

mod row;
mod segments;
#[cfg(test)]
mod tests;

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
    first_segments: OnceLock<BTreeSet<String>>,
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
            // Whole strings are searched by code that is optimized however the macros were compiled.
            let before = &self.rows[low..self.boundary(low + (high - low) / 2)];
            let middle = before.rfind('\n').map_or(low, |at| low + at + 1);
            let line = self.rows[middle..].split_once('\n');
            let (line, _) = line.unwrap_or((&self.rows[middle..], ""));
            match name_of(line).cmp(name) {
                Ordering::Less => low = middle + line.len() + 1,
                Ordering::Equal | Ordering::Greater => high = middle,
            }
        }
        low
    }

    /// The last place up to this one where a character begins.
    fn boundary(&self, mut at: usize) -> usize {
        while !self.rows.is_char_boundary(at) {
            at -= 1;
        }
        at
    }
}

fn name_of(line: &str) -> &str {
    line.split_once('\t').map_or(line, |(name, _)| name)
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
