use std::fmt;

use crate::{catalog::IdKind, fault::change};

/// What a change does to those who rely on the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Effect {
    /// Whoever relies on the table as it was can go on.
    Harmless,
    /// A grant that was issued before reaches more than it did.
    Widening,
    /// Source no longer compiles, a grant that was issued before reaches less, or what was issued
    /// before now means something else.
    Breaking,
}

/// One difference between two tables.
///
/// Names and IDs are text, as the tables have them; lists are sorted by name. A scope that was
/// [renamed](Change::Renamed) is one scope: every other change calls it by its new name.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Change {
    /// A list of scopes is separated by another character. A claim that was read as several scopes
    /// is read as one, and the other way round. Breaking.
    Separator {
        /// The separator before.
        from: char,
        /// The separator now.
        to: char,
    },
    /// The IDs are of another kind, and of another Rust type with it. Breaking.
    IdKind {
        /// The kind before.
        from: IdKind,
        /// The kind now.
        to: IdKind,
    },
    /// The scope is gone: source that names it does not compile, tokens that carry it lose it.
    /// That other scopes no longer reach it is not reported again. Breaking.
    Removed {
        /// The scope.
        scope: String,
        /// Its ID, if it had one.
        id: Option<String>,
    },
    /// The name is gone, and a name that was not there before has its ID, which neither of them
    /// shares. Breaking: source and tokens that carry the old name lose it. Whether it is still the
    /// same permission is for a person to say, since nothing but the ID tells so.
    Renamed {
        /// The name before.
        from: String,
        /// The name now.
        to: String,
        /// The ID of both.
        id: String,
    },
    /// The ID stands for none of the scopes that it stood for, and for others: what was granted by
    /// this ID now grants something else. Breaking, and the most dangerous of all changes.
    IdReused {
        /// The ID.
        id: String,
        /// What it stood for.
        before: Vec<String>,
        /// What it stands for.
        now: Vec<String>,
    },
    /// The ID still stands for a scope that it stood for, and now for another as well. An ID of
    /// several scopes resolves to none of them, so who reads IDs loses it; who says which of them is
    /// meant can now mean the other. Breaking.
    IdShared {
        /// The ID.
        id: String,
        /// What it stood for.
        before: Vec<String>,
        /// What it stands for.
        now: Vec<String>,
    },
    /// The ID stood for several scopes, and so resolved to none of them; now it stands for one of
    /// them. Widening: an ID that granted nothing now grants this scope.
    IdUnshared {
        /// The ID.
        id: String,
        /// What it stood for.
        before: Vec<String>,
        /// What it stands for.
        now: String,
    },
    /// The scope has another ID, and who sends the old one does not get it. Breaking.
    IdChanged {
        /// The scope.
        scope: String,
        /// Its ID before.
        from: String,
        /// Its ID now.
        to: String,
    },
    /// The scope has no ID any more. Breaking.
    IdRemoved {
        /// The scope.
        scope: String,
        /// Its ID before.
        id: String,
    },
    /// A grant of the scope no longer reaches these scopes, which are still there. Breaking.
    Narrowed {
        /// The scope.
        scope: String,
        /// What it no longer reaches, by whatever way.
        lost: Vec<String>,
    },
    /// The scope or its ID has another name in Rust, and source that uses the old one does not
    /// compile, or means another scope: see [`RustNameReused`](Change::RustNameReused). Breaking.
    RustName {
        /// The scope.
        scope: String,
        /// The path before, such as `Scope::SmsRead` or `id::SMS_READ`.
        from: String,
        /// The path now.
        to: String,
    },
    /// What one scope was called in Rust, another is called now: source that uses the name compiles,
    /// and means the other. Breaking, and as dangerous as an ID reused.
    RustNameReused {
        /// The path, such as `Scope::SmsRead` or `id::SMS_READ`.
        path: String,
        /// The scope it was.
        before: String,
        /// The scope it is.
        now: String,
    },
    /// A grant of the scope reaches scopes that it did not reach, perhaps by way of others whose
    /// rows have changed. Widening.
    Widened {
        /// The scope.
        scope: String,
        /// What it now reaches and was there before.
        gained: Vec<String>,
        /// What it now reaches and was not there before.
        added: Vec<String>,
    },
    /// The scope was not there before. A grant of a scope that reaches it is reported as
    /// [widened](Change::Widened). Harmless, unless the name was issued before the table had it: a
    /// token that carries an unknown name is accepted without it, and then grants it.
    Added {
        /// The scope.
        scope: String,
        /// Its ID, if it has one.
        id: Option<String>,
    },
    /// The scope had no ID, and has one. Harmless, unless the ID is one that was there before, which
    /// is reported of that.
    IdAdded {
        /// The scope.
        scope: String,
        /// Its ID now.
        id: String,
    },
    /// What is said about the scope has changed. Harmless; a group that no scope is left in is gone
    /// from the generated `Group`.
    Reworded {
        /// The scope.
        scope: String,
        /// The columns concerned: `group`, `description`, `deprecated`.
        columns: Vec<&'static str>,
    },
}

impl Change {
    /// What the change does to those who rely on the table.
    pub fn effect(&self) -> Effect {
        match self {
            Self::Separator { .. }
            | Self::IdKind { .. }
            | Self::Removed { .. }
            | Self::Renamed { .. }
            | Self::IdReused { .. }
            | Self::IdShared { .. }
            | Self::IdChanged { .. }
            | Self::IdRemoved { .. }
            | Self::Narrowed { .. }
            | Self::RustName { .. }
            | Self::RustNameReused { .. } => Effect::Breaking,
            Self::IdUnshared { .. } | Self::Widened { .. } => Effect::Widening,
            Self::Added { .. } | Self::IdAdded { .. } | Self::Reworded { .. } => Effect::Harmless,
        }
    }

    /// Whether somebody may get more than before: widening, or breaking in such a way that a name or
    /// a separator decides anew what an ID, a claim or the source of a check means.
    pub(super) fn may_grant_more(&self) -> bool {
        match self {
            Self::Separator { .. }
            | Self::Renamed { .. }
            | Self::IdReused { .. }
            | Self::IdShared { .. }
            | Self::RustNameReused { .. } => true,
            _ => self.effect() == Effect::Widening,
        }
    }
}

/// One line, with whatever a terminal would obey written as an escape.
impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&change::words(self))
    }
}
