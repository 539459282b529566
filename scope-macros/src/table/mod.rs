//! The table that `scope-build` writes for the macros: a line a scope, fields separated by tabs.

mod row;
mod seen;
mod segments;
#[cfg(test)]
mod tests;

use std::cmp::Ordering;
use std::path::Path;
use std::str::Lines;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::SystemTime;
use std::{fs, io};

pub(crate) use row::Row;
pub(crate) use segments::insert;

use row::{Field, escaped};
use seen::Seen;

/// What the macros know of a catalogue. A macro asks for few of its names, and a compiler starts
/// anew for each crate: the text is searched as it is, and no row is read that nobody asks for.
pub(crate) struct Table {
    pub(crate) catalog: String,
    /// The module that is the catalogue's identity.
    pub(crate) module: String,
    /// A row a line, sorted by name.
    rows: String,
    /// What every name begins with, for who is looking for a name that there is not.
    first_segments: OnceLock<Vec<String>>,
    /// The names of which an attribute has found that there is nothing to say.
    pub(crate) clear: Seen,
}

static CACHE: Mutex<Vec<Cached>> = Mutex::new(Vec::new());

impl Table {
    /// The table at `path`, read again only if the file has changed: a compiler lives for one
    /// crate, an editor's macro server for days. `None` if there is no table to be had.
    pub(crate) fn read(path: &str) -> Option<Arc<Self>> {
        let stamp = Stamp::of(Path::new(path)).ok()?;
        let mut cache = CACHE.lock().unwrap_or_else(PoisonError::into_inner);
        let known = cache.iter().position(|cached| cached.path == path);
        if let Some(at) = known
            && cache[at].stamp == stamp
        {
            return Some(Arc::clone(&cache[at].table));
        }
        let table = Arc::new(Self::parse(fs::read_to_string(path).ok()?)?);
        if let Some(at) = known {
            cache.swap_remove(at);
        }
        cache.push(Cached {
            path: path.to_owned(),
            stamp,
            table: Arc::clone(&table),
        });
        Some(table)
    }

    /// The tables that have been read before.
    pub(crate) fn already_read() -> Vec<Arc<Self>> {
        let cache = CACHE.lock().unwrap_or_else(PoisonError::into_inner);
        let mut tables = Vec::new();
        for cached in &*cache {
            tables.push(Arc::clone(&cached.table));
        }
        tables
    }

    pub(crate) fn parse(mut text: String) -> Option<Self> {
        let (header, _) = text.split_once('\n')?;
        let (catalog, module) = header.strip_prefix("scopegate 3\t")?.split_once('\t')?;
        if module.contains('\t') {
            return None;
        }
        let (catalog, module) = (catalog.to_owned(), module.to_owned());
        let rows = text.split_off(header.len() + 1);
        (rows.is_empty() || rows.ends_with('\n')).then(|| Self {
            catalog,
            module,
            rows,
            first_segments: OnceLock::new(),
            clear: Seen::default(),
        })
    }

    /// The row of the scope with exactly this name.
    pub(crate) fn get(&self, name: &str) -> Option<Row<'_>> {
        let row = Row::parse(self.lines_from(name).next()?)?;
        (row.name == name).then_some(row)
    }

    /// The names that begin so, in the order of their bytes.
    pub(crate) fn beginning_with<'s>(&self, start: &'s str) -> Names<'_, 's> {
        let lines = self.lines_from(start);
        Names { lines, start }
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
    pub(crate) fn with_id(&self, id: &str) -> Vec<Row<'_>> {
        self.with(Field::Id, id)
    }

    /// The rows with this identifier: one, or none.
    pub(crate) fn with_variant(&self, variant: &str) -> Vec<Row<'_>> {
        self.with(Field::Variant, variant)
    }

    /// The rows that are listed under this heading.
    pub(crate) fn in_group(&self, heading: &str) -> Vec<Row<'_>> {
        self.with(Field::Group, heading)
    }

    /// The names that end so.
    pub(crate) fn ending_in(&self, end: &str) -> Vec<&str> {
        let mut names = Vec::new();
        for line in self.lines_with(end) {
            names.push(name_of(line));
        }
        names.retain(|name| name.ends_with(end));
        names
    }

    /// The rows that have this text in a field.
    fn with(&self, field: Field, text: &str) -> Vec<Row<'_>> {
        let text = escaped(text);
        let mut rows = Vec::new();
        for line in self.lines_with(&text) {
            rows.extend(Row::parse(line).filter(|row| row.field(field) == text));
        }
        rows
    }

    /// The lines with a field that ends so, and is not empty.
    fn lines_with(&self, end: &str) -> Vec<&str> {
        let sought = format!("{end}\t");
        let mut rest = if end.is_empty() { "" } else { &self.rows };
        let mut lines = Vec::new();
        while let Some(at) = rest.find(sought.as_str()) {
            let start = rest[..at].rfind('\n').map_or(0, |line_end| line_end + 1);
            let end = rest[at..].find('\n').map_or(rest.len(), |end| at + end);
            lines.push(&rest[start..end]);
            rest = rest.get(end + 1..).unwrap_or_default();
        }
        lines
    }

    /// Whether all of it can be read for every wrong name: some two thousand rows.
    pub(crate) fn is_small(&self) -> bool {
        self.rows.len() < 1 << 18
    }

    /// The lines of the names that are not before this one.
    fn lines_from(&self, name: &str) -> Lines<'_> {
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

/// The names that begin so. An iterator that has a name is compiled once, however many make something
/// of it.
pub(crate) struct Names<'t, 's> {
    lines: Lines<'t>,
    start: &'s str,
}

impl<'t> Iterator for Names<'t, '_> {
    type Item = &'t str;

    fn next(&mut self) -> Option<Self::Item> {
        let name = name_of(self.lines.next()?);
        name.starts_with(self.start).then_some(name)
    }
}

fn name_of(line: &str) -> &str {
    line.split_once('\t').map_or(line, |(name, _)| name)
}

struct Cached {
    path: String,
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
