//! What is allowed and perhaps not meant: warnings, which the compiler gives at the scope's name for
//! the use of something deprecated, and which `#[allow(deprecated)]` silences. There is no other way
//! to warn on a stable compiler.

#[cfg(test)]
mod tests;

use std::ptr;

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::editor;
use crate::message;
use crate::requirement::{Name, Requirement};
use crate::table::Table;

pub(super) struct Advice<'r> {
    /// What it is about, which may be a whole list. It is given at the first of them.
    names: Vec<&'r Name>,
    note: String,
}

/// The advice on a requirement whose scopes all exist.
pub(super) fn on<'r>(table: &Table, requirement: &'r Requirement) -> Vec<Advice<'r>> {
    let mut advice = Vec::new();
    visit(table, requirement, &mut advice);
    advice
}

/// Whether each name is a scope that has a type to be named by, and there is nothing to say but what the
/// compiler says of that type.
pub(super) fn is_clear(table: &Table, requirement: &Requirement) -> bool {
    let is_name = matches!(requirement, Requirement::Name(_));
    has_types(table, requirement) && (is_name || on(table, requirement).is_empty())
}

fn has_types(table: &Table, requirement: &Requirement) -> bool {
    match requirement {
        Requirement::Name(name) => {
            let row = table.get(name.text()).filter(|_| name.fault().is_none());
            row.is_some_and(|row| row.has_items() && !row.is_deprecated())
        }
        Requirement::Wrong(_) => false,
        Requirement::All(parts) | Requirement::Any(parts) => {
            parts.iter().all(|part| has_types(table, part))
        }
    }
}

/// The advice on a set: the names that are in it already.
pub(super) fn on_set(names: &[Name]) -> Vec<Advice<'_>> {
    let mut advice = Vec::new();
    for (at, name) in names.iter().enumerate() {
        let mut earlier = names[..at].iter();
        if earlier.any(|other| other.text() == name.text()) {
            advice.push(Advice {
                names: vec![name],
                note: message::twice(name.text()),
            });
        }
    }
    advice
}

/// The statements that make the compiler give the advice on this name.
pub(super) fn statements(advice: &[Advice<'_>], name: &Name) -> TokenStream {
    let mut statements = TokenStream::new();
    for advice in advice {
        if advice.place().is_some_and(|place| ptr::eq(place, name)) {
            statements.extend(advice.statement());
        }
    }
    statements
}

impl<'r> Advice<'r> {
    fn place(&self) -> Option<&'r Name> {
        self.names.first().copied()
    }

    /// The macro has no name that others could mean: it ends with the block.
    fn statement(&self) -> TokenStream {
        let place = self.place().map_or_else(Span::call_site, Name::last_span);
        // What the compiler says is deprecated.
        let what = Ident::new("redundant_scope", editor::for_rustc_alone(place));
        let note = &self.note;
        quote! {
            {
                #[deprecated(note = #note)]
                macro_rules! #what { () => {} }
                #what! {}
            }
        }
    }
}

/// What is redundant is found from the end, and each time by what is left: of parts that make each
/// other redundant the first stays. Nothing is said of what is in a list that is.
fn visit<'r>(table: &Table, requirement: &'r Requirement, advice: &mut Vec<Advice<'r>>) {
    let is_any = matches!(requirement, Requirement::Any(_));
    let parts = parts(requirement, is_any);
    let mut left = parts.clone();
    for part in parts.iter().rev() {
        let is_enough = |other: &Requirement| match is_any {
            true => implies(table, part, other),
            false => implies(table, other, part),
        };
        let mut others = left.iter().filter(|other| !ptr::eq(**other, *part));
        if let Some(other) = others.find(|other| is_enough(other)) {
            let (own, other) = (part.to_string(), other.to_string());
            let note = match is_any {
                _ if own == other => message::twice(&own),
                true => message::never_matters(&own, &other),
                false => message::implied_already(&own, &other),
            };
            let names = part.names();
            advice.push(Advice { names, note });
            left.retain(|other| !ptr::eq(*other, *part));
        }
    }
    for part in left {
        if let Requirement::All(_) | Requirement::Any(_) = part {
            visit(table, part, advice);
        }
    }
}

/// The parts of a list, and of lists of the same kind in it, which mean the same as one.
fn parts(requirement: &Requirement, is_any: bool) -> Vec<&Requirement> {
    let list = match requirement {
        Requirement::All(list) if !is_any => list,
        Requirement::Any(list) if is_any => list,
        part => return vec![part],
    };
    let mut all = Vec::new();
    for part in list {
        all.append(&mut parts(part, is_any));
    }
    all
}

/// Whether everybody who meets the one surely meets the other.
fn implies(table: &Table, one: &Requirement, other: &Requirement) -> bool {
    use Requirement::{All, Any, Name, Wrong};
    match (one, other) {
        (Wrong(_), _) | (_, Wrong(_)) => false,
        (Any(parts), _) => parts.iter().all(|part| implies(table, part, other)),
        (_, All(parts)) => parts.iter().all(|part| implies(table, one, part)),
        (Name(one), Name(other)) => {
            let rows = table.get(one.text()).zip(table.get(other.text()));
            rows.is_some_and(|(one, other)| one.name == other.name || one.reaches(other))
        }
        (All(parts), Name(_)) => parts.iter().any(|part| implies(table, part, other)),
        (Name(_), Any(others)) => others.iter().any(|other| implies(table, one, other)),
        (All(parts), Any(others)) => {
            parts.iter().any(|part| implies(table, part, other))
                || others.iter().any(|other| implies(table, one, other))
        }
    }
}
