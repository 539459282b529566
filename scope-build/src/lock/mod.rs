//! What a table has promised, kept beside it, so that it cannot be broken unseen.

mod format;

use std::{
    ffi::OsStr,
    fs, io,
    path::{Path, PathBuf},
};

use crate::{
    catalog::Catalog,
    diff::{Change, compare::Comparison, published::Published},
    fault::{Faults, FileFault, LockFault, Span},
    load::{Source, text},
    report::Report,
};

/// How a table stands to its lock.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// There is no lock.
    Unlocked,
    /// The lock says what the table says.
    Current,
    /// The lock allows this many changes, and does not guard what they have made.
    Behind(usize),
}

/// Where the lock of the table at `path` is, if there is one.
pub(crate) fn path(table: &Path) -> PathBuf {
    let mut extension = table.extension().unwrap_or_default().to_owned();
    match extension == "lock" {
        true => extension.push(".lock"),
        false => extension = OsStr::new("lock").to_owned(),
    }
    table.with_extension(extension)
}

/// Whether something is there, be it a link that leads nowhere.
pub(crate) fn is_there(lock: &Path) -> bool {
    let missing = |error: io::Error| error.kind() == io::ErrorKind::NotFound;
    !fs::symlink_metadata(lock).is_err_and(missing)
}

/// Compares a catalogue with the lock of its table.
pub(crate) fn check(lock: &Path, table: &Source, catalog: &Catalog) -> Result<Standing, Report> {
    if !is_there(lock) {
        return Ok(Standing::Unlocked);
    }
    let lock = source(lock);
    let mut faults = Faults::default();
    let locked = text(&lock, &mut faults).and_then(|text| format::read(text, &mut faults));
    let Some(locked) = locked else {
        return Err(Report::new(&lock, faults));
    };
    let published = format::published(catalog);
    let changes = Comparison::of(&locked, &published).changes();
    let (allowed, refused): (Vec<_>, Vec<_>) = changes.into_iter().partition(is_allowed);
    match (refused.is_empty(), allowed.len()) {
        (true, 0) => Ok(Standing::Current),
        (true, changes) => Ok(Standing::Behind(changes)),
        (false, _) => Err(report(table, catalog, &published, refused)),
    }
}

/// Writes the lock of a catalogue over the one that was there, but over nothing else.
pub(crate) fn write(lock: &Path, catalog: &Catalog) -> Result<(), Report> {
    if is_there(lock) {
        let found = source(lock);
        let fault: Option<crate::fault::Kind> = match &found.bytes {
            _ if lock.is_symlink() => Some(LockFault::Foreign.into()),
            Ok(bytes) if format::is_lock(bytes) => None,
            Ok(_) => Some(LockFault::Foreign.into()),
            Err(error) => Some(
                FileFault::Unreadable {
                    reason: error.to_string(),
                }
                .into(),
            ),
        };
        if let Some(fault) = fault {
            return Err(whole(&found, fault));
        }
    }
    fs::write(lock, format::write(catalog)).map_err(|error| {
        let reason = error.to_string();
        whole(&source(lock), LockFault::NotWritten { reason })
    })
}

/// Whether a change passes without a renewal: nobody gets more by it, no scope is gone, and no ID
/// means another one. What is not known to be so is refused.
fn is_allowed(change: &Change) -> bool {
    matches!(
        change,
        Change::Added { .. }
            | Change::IdAdded { .. }
            | Change::IdChanged { .. }
            | Change::IdRemoved { .. }
            | Change::Narrowed { .. }
    )
}

/// The changes that are refused, each beside its row.
fn report(
    table: &Source,
    catalog: &Catalog,
    published: &Published<'_>,
    refused: Vec<Change>,
) -> Report {
    let text = table.bytes.as_deref().unwrap_or_default();
    let lines = lines(text);
    let index = published.index();
    let row = |scope: &String| -> Option<Span> {
        let entry = catalog.scopes.get(*index.get(scope.as_str())?)?;
        lines.get(entry.line.checked_sub(1)?).cloned()
    };
    let mut faults = Faults::default();
    for change in refused {
        let at = match &change {
            Change::Renamed { to: scope, .. }
            | Change::IdUnshared { now: scope, .. }
            | Change::RustNameReused { now: scope, .. }
            | Change::Widened { scope, .. } => row(scope),
            Change::IdReused { before, now, .. } | Change::IdShared { before, now, .. } => {
                let new = now.iter().find(|scope| !before.contains(scope));
                new.and_then(row)
            }
            _ => None,
        };
        match at {
            Some(at) => faults.at(at, LockFault::Refused(change)),
            None => faults.whole(LockFault::Refused(change)),
        }
    }
    Report::new(table, faults)
}

/// Where each line is.
fn lines(text: &[u8]) -> Vec<Span> {
    let mut start = 0;
    let lines = text.split(|byte| *byte == b'\n').map(|line| {
        let at = start..start + line.len();
        start = at.end + 1;
        at
    });
    lines.collect()
}

fn source(path: &Path) -> Source {
    Source {
        path: path.display().to_string(),
        bytes: fs::read(path),
    }
}

fn whole(source: &Source, fault: impl Into<crate::fault::Kind>) -> Report {
    let mut faults = Faults::default();
    faults.whole(fault);
    Report::new(source, faults)
}
