//! What has changed from one table to another, as those see it who rely on the first.

mod change;
pub(crate) mod compare;
mod describe;
pub(crate) mod published;

use std::{cmp::Reverse, fmt, slice};

use self::{compare::Comparison, published::Published};
use crate::{build::Build, fault::change as words, report::Report};

pub use change::{Change, Effect};

/// Compares two tables: what has come and gone, and what it does to those who rely on the old one.
///
/// A table is a path, or a [`Build`] where its lists are separated by commas or the kind of its IDs
/// is declared. Relative paths start in the current directory.
///
/// ```no_run
/// let diff = scope_build::diff("published.csv", "scopes.csv")?;
/// print!("{diff}");
/// assert!(!diff.is_widening(), "a grant reaches more than it did");
/// # Ok::<(), scope_build::Report>(())
/// ```
///
/// # Errors
///
/// On a table that a build would refuse: every fault of both.
pub fn diff(old: impl Into<Build>, new: impl Into<Build>) -> Result<Diff, Report> {
    match (old.into().load(), new.into().load()) {
        (Ok(old), Ok(new)) => {
            let published = (Published::of(&old), Published::of(&new));
            let comparison = Comparison::of(&published.0, &published.1);
            let mut changes = comparison.changes();
            describe::changes(&old, &new, &comparison, &mut changes);
            changes.sort_by_key(|change| Reverse(change.effect()));
            Ok(Diff { changes })
        }
        (Err(old), Err(new)) => Err(old.and(new)),
        (Err(report), Ok(_)) | (Ok(_), Err(report)) => Err(report),
    }
}

/// The changes from one table to another; see [`diff`].
///
/// Displayed, it is a line a change, the gravest first. The same two tables always give the same
/// text, whatever the order of their rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diff {
    changes: Vec<Change>,
}

impl Diff {
    /// Every change, by its effect, the gravest first.
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// Whether nothing has changed. The order of the rows is nothing.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// Whether something that worked may fail, or mean something else: a change is
    /// [`Effect::Breaking`].
    pub fn is_breaking(&self) -> bool {
        let mut effects = self.changes.iter().map(Change::effect);
        effects.any(|effect| effect == Effect::Breaking)
    }

    /// Whether somebody may get more than before: a change is [`Effect::Widening`], or it is a
    /// breaking one by which an ID or a claim that was issued before comes to grant something else:
    /// a rename, an ID reused or shared, another separator.
    pub fn is_widening(&self) -> bool {
        self.changes.iter().any(Change::may_grant_more)
    }
}

impl<'a> IntoIterator for &'a Diff {
    type Item = &'a Change;
    type IntoIter = slice::Iter<'a, Change>;

    fn into_iter(self) -> Self::IntoIter {
        self.changes.iter()
    }
}

impl fmt::Display for Diff {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_empty() {
            return writeln!(f, "{}", words::NONE);
        }
        let groups = self.changes.chunk_by(|a, b| a.effect() == b.effect());
        for group in groups {
            writeln!(f, "{}:", words::heading(group[0].effect()))?;
            for change in group {
                writeln!(f, "  {change}")?;
            }
        }
        Ok(())
    }
}
