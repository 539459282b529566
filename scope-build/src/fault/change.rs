//! What is said about the changes between two tables.

use super::{
    id::plural,
    show::{self, whole},
};
use crate::diff::{Change, Effect};

/// Said where there are none.
pub(crate) const NONE: &str = "no changes";

/// Stands over the changes of this effect.
pub(crate) fn heading(effect: Effect) -> &'static str {
    match effect {
        Effect::Breaking => "breaking",
        Effect::Widening => "widening",
        Effect::Harmless => "harmless",
    }
}

/// The change in one line. Nothing is cut: what is not shown is not reviewed.
pub(crate) fn words(change: &Change) -> String {
    match change {
        Change::Separator { from, to } => format!(
            "lists are separated by {}, no longer by {}",
            show::character(*to),
            show::character(*from)
        ),
        Change::IdKind { from, to } => {
            format!("the IDs are {}, no longer {}", plural(*to), plural(*from))
        }
        Change::Removed { scope, id } => format!("{}{} removed", whole(scope), with_id(id)),
        Change::Renamed { from, to, id } => {
            format!(
                "{} renamed to {}, by its ID {}",
                whole(from),
                whole(to),
                whole(id)
            )
        }
        Change::IdReused { id, before, now } => format!(
            "ID {} reused: stood for {}, now for {}",
            whole(id),
            list(before),
            list(now)
        ),
        Change::IdShared { id, before, now } => format!(
            "ID {} shared: stood for {}, now for {}, and resolves to none of them",
            whole(id),
            list(before),
            list(now)
        ),
        Change::IdUnshared { id, before, now } => format!(
            "ID {} no longer shared: resolved to none of {}, now to {}",
            whole(id),
            list(before),
            whole(now)
        ),
        Change::IdChanged { scope, from, to } => {
            format!(
                "{} has the ID {}, no longer {}",
                whole(scope),
                whole(to),
                whole(from)
            )
        }
        Change::IdRemoved { scope, id } => {
            format!("{} no longer has the ID {}", whole(scope), whole(id))
        }
        Change::Narrowed { scope, lost } => {
            format!("{} no longer reaches {}", whole(scope), list(lost))
        }
        Change::RustNameReused { path, before, now } => format!(
            "{} was {}, and is {}",
            whole(path),
            whole(before),
            whole(now)
        ),
        Change::RustName { scope, from, to } => {
            format!(
                "{} is {}, no longer {}",
                whole(scope),
                whole(to),
                whole(from)
            )
        }
        Change::Widened {
            scope,
            gained,
            added,
        } => {
            let gained = gained.iter().map(|name| whole(name));
            let added = added.iter().map(|name| format!("{} (new)", whole(name)));
            let reached: Vec<_> = gained.chain(added).collect();
            format!("{} now reaches {}", whole(scope), reached.join(", "))
        }
        Change::Added { scope, id } => format!("{}{} added", whole(scope), with_id(id)),
        Change::IdAdded { scope, id } => format!("{} now has the ID {}", whole(scope), whole(id)),
        Change::Reworded { scope, columns } => format!(
            "{} has another {}",
            whole(scope),
            show::list(columns.iter().copied())
        ),
    }
}

fn with_id(id: &Option<String>) -> String {
    id.as_ref()
        .map(|id| format!(" (ID {})", whole(id)))
        .unwrap_or_default()
}

fn list(names: &[String]) -> String {
    let names: Vec<_> = names.iter().map(|name| whole(name)).collect();
    names.join(", ")
}
