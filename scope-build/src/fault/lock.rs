use super::{
    Words, change,
    entry::entries,
    show::{count, list, quoted},
};
use crate::diff::Change;

/// How many scopes of a list are named.
const NAMED: usize = 10;

/// What can be wrong with a lock, or with a table that has one.
#[derive(Debug)]
pub(crate) enum LockFault {
    /// The table has changed in a way that its lock does not allow.
    Refused(Change),
    /// The file does not begin as a lock does.
    NotLock,
    /// It was written by another version.
    Version { version: String },
    /// Two versions of the file were merged, and nobody has decided between them.
    Conflict,
    /// A line says nothing that a lock says.
    Line,
    /// A line is not after the one before it in the order of names.
    Order,
    /// A scope reaches one that is not there.
    Unknown { name: String },
    /// The last line is missing.
    Truncated,
    /// The last line is not the last.
    AfterEnd,
    /// The file to be written over is no lock.
    Foreign,
    /// The operating system refuses to write it.
    NotWritten { reason: String },
}

const RENEW: &str = "do not edit a lock: take it from your version control again, or remove it, \
                     write it anew with `Build::write_lock` and review what has changed in it";

entries! { LockFault {
    Self::Refused(Change::Removed { .. }) => "lock-removed":
        "The lock has a scope that is no longer in the table. Whoever was granted it loses it.",
    Self::Refused(Change::Renamed { .. }) => "lock-renamed":
        "The lock has a scope that is no longer in the table, and a new one has its ID.",
    Self::Refused(Change::IdReused { .. }) => "lock-id-reused":
        "An ID stands for another scope than in the lock. Whatever was granted by this ID would become something else.",
    Self::Refused(Change::IdShared { .. }) => "lock-id-shared":
        "An ID stands for more scopes than in the lock.",
    Self::Refused(Change::IdUnshared { .. }) => "lock-id-unshared":
        "An ID that resolved to none of several scopes in the lock stands for one of them alone.",
    Self::Refused(Change::RustNameReused { .. }) => "lock-rust-name-reused":
        "A name in Rust stands for another scope than in the lock: source that is not touched would ask for something else.",
    Self::Refused(Change::Widened { .. }) => "lock-widened":
        "A scope reaches more than in the lock. Whoever was granted it would get more than was granted.",
    Self::Refused(_) => "lock-other":
        "The table has changed in another way that its lock does not allow, such as in what separates the scopes of a list.",
    Self::NotLock => "lock-not-a-lock":
        "The file beside the table that has the name of its lock does not begin as a lock does.",
    Self::Version { .. } => "lock-version":
        "The lock was written by another version of `scope-build`.",
    Self::Conflict => "lock-conflict":
        "The lock was merged, and both sides of a conflict stand in it.",
    Self::Line => "lock-line":
        "The lock has a line that was not written there by `scope-build`.",
    Self::Order => "lock-order":
        "The lines of the lock are not in the order in which it was written.",
    Self::Unknown { .. } => "lock-unknown":
        "A scope of the lock reaches one that the lock does not have.",
    Self::Truncated => "lock-truncated":
        "The lock was cut off: it has no last line.",
    Self::AfterEnd => "lock-after-end":
        "The lock goes on after its last line.",
    Self::Foreign => "lock-foreign":
        "`Build::write_lock` does not write over a file that is no lock.",
    Self::NotWritten { .. } => "lock-not-written":
        "The operating system refuses to write the lock.",
} }

impl LockFault {
    pub(super) fn words(&self) -> Words {
        match self {
            Self::Refused(change) => refused(change),
            Self::NotLock => Words::new("this is no lock", "not `scopegate lock 1`", RENEW),
            Self::Version { version } => Words::new(
                format!(
                    "a lock of version {}, which is not known here",
                    quoted(version)
                ),
                "not `scopegate lock 1`",
                "use the version of scope-build that wrote it, or remove it and write it anew \
                 with `Build::write_lock`",
            ),
            Self::Conflict => Words::new(
                "the lock was merged, and has a conflict",
                "both sides stand here",
                "merge the table first; then remove the lock, write it anew with \
                 `Build::write_lock` and review what has changed in it",
            ),
            Self::Line => Words::new(
                "a line that no lock has",
                "neither `separator`, `scope`, `  called`, `  reaches`, `end` nor a comment, or not in its place",
                RENEW,
            ),
            Self::Order => Words::new(
                "the lines of the lock are not in order",
                "not after the one before it",
                RENEW,
            ),
            Self::Unknown { name } => Words::new(
                format!("the lock knows no scope {}", quoted(name)),
                "has no line of its own",
                RENEW,
            ),
            Self::Truncated => Words::new(
                "the end of the lock is missing",
                "`end` should stand here",
                RENEW,
            ),
            Self::AfterEnd => Words::new("the lock goes on after its end", "not expected", RENEW),
            Self::Foreign => Words::new(
                "this file is no lock, and is not written over",
                "",
                "a lock has the name of its table and ends in `.lock`; move one of the two",
            ),
            Self::NotWritten { reason } => Words::new(
                format!("the lock cannot be written: {reason}"),
                "",
                "let it be written beside its table",
            ),
        }
    }
}

fn refused(change: &Change) -> Words {
    match change {
        Change::Removed { scope, .. } => Words::new(
            format!("the scope {} is gone, which the lock has", quoted(scope)),
            "",
            "mark it as `deprecated` until nobody has it; or renew the lock",
        ),
        Change::Renamed { from, to, id } => Words::new(
            format!("the scope {} is gone, which the lock has", quoted(from)),
            format!("{} has its ID {}", quoted(to), quoted(id)),
            "a new name takes the scope from who has the old one; take it back, or renew the lock",
        ),
        Change::IdReused { id, before, now } => Words::new(
            format!(
                "the ID {} stands for another scope than in the lock",
                quoted(id)
            ),
            format!("{} instead of {}", some(now), some(before)),
            "what was granted by this ID would be something else: give this scope an ID that was \
             never used, or renew the lock",
        ),
        Change::IdShared { id, before, .. } => Words::new(
            format!(
                "the ID {} stands for more scopes than in the lock",
                quoted(id)
            ),
            format!("not only for {}", some(before)),
            "give this scope an ID that was never used, or renew the lock",
        ),
        Change::IdUnshared { id, before, now } => Words::new(
            format!("the ID {} resolves to {} alone", quoted(id), quoted(now)),
            format!("to none of {} in the lock", some(before)),
            "what was granted by this ID would be this scope: take it back, or renew the lock",
        ),
        Change::Widened {
            scope,
            gained,
            added,
        } => {
            let reached: Vec<_> = gained.iter().chain(added).cloned().collect();
            Words::new(
                format!("{} reaches more than in the lock", quoted(scope)),
                format!("now also {}", some(&reached)),
                "whoever has this scope would get more than was granted: take it back, or renew \
                 the lock",
            )
        }
        other => Words::new(change::words(other), "", "take it back, or renew the lock"),
    }
}

fn some(names: &[String]) -> String {
    let named = list(names.iter().take(NAMED).map(String::as_str));
    match names.len().saturating_sub(NAMED) {
        0 => named,
        more => format!("{named} and {more} more"),
    }
}

/// What a build that its lock allows says about it; see [`behind`].
#[cfg(test)]
pub(crate) const BEHIND: super::Entry = super::Entry {
    name: "lock-behind",
    meaning: "The table has changed in a way that its lock allows, and the lock does not guard what is \
              new: it can go, or reach more, unseen.",
};

/// What a build that its lock allows says about it.
pub(crate) fn behind(lock: &str, changes: usize) -> String {
    format!(
        "{} is behind its table by {}, and does not guard what is new there: renew it with \
         `Build::write_lock`",
        quoted(lock),
        count(changes, "change")
    )
}
