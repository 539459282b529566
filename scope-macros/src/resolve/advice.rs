//! What is allowed and perhaps not meant: warnings, which the compiler gives at the scope's name for
//! the use of something deprecated, and which `#[allow(deprecated)]` silences. There is no other way
//! to warn on a stable compiler.

use std::ptr;

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::editor;
use crate::message;
use crate::requirement::{Name, Requirement};
use crate::table::{Row, Table};

pub(super) struct Advice<'r> {
    name: &'r Name,
    /// What the compiler says is deprecated.
    what: &'static str,
    note: String,
}

/// The advice on a requirement whose scopes all exist.
pub(super) fn on<'r>(table: &Table, requirement: &'r Requirement) -> Vec<Advice<'r>> {
    let mut advice = Vec::new();
    visit(table, requirement, &mut advice);
    advice
}

/// The advice on a set: the names that are in it already.
pub(super) fn on_set(names: &[Name]) -> Vec<Advice<'_>> {
    let is_earlier = |at: usize| {
        names[..at]
            .iter()
            .any(|name| name.text() == names[at].text())
    };
    let twice = (0..names.len()).filter(|at| is_earlier(*at));
    twice.map(|at| Advice::twice(&names[at])).collect()
}

/// The statements that make the compiler give the advice on this name.
pub(super) fn statements(advice: &[Advice<'_>], name: &Name) -> TokenStream {
    let own = advice.iter().filter(|advice| ptr::eq(advice.name, name));
    own.map(Advice::statement).collect()
}

impl<'r> Advice<'r> {
    fn twice(name: &'r Name) -> Self {
        Self {
            name,
            what: "redundant_scope",
            note: message::twice(name.text()),
        }
    }

    /// The macro has no name that others could mean: it ends with the block.
    fn statement(&self) -> TokenStream {
        let place = editor::for_rustc_alone(self.name.last_span());
        let what = Ident::new(self.what, place);
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

fn visit<'r>(table: &Table, requirement: &'r Requirement, advice: &mut Vec<Advice<'r>>) {
    let list = List::of(table, requirement);
    for (at, (name, row)) in list.names.iter().enumerate() {
        advice.extend(list.redundant(at));
        advice.extend(row.id().filter(|_| row.is_ambiguous()).map(|id| Advice {
            name,
            what: "ambiguous_id",
            note: message::ambiguous_id(row.name, &id),
        }));
    }
    for part in list.others {
        visit(table, part, advice);
    }
}

/// The parts of a list, and of lists of the same kind in it, which mean the same as one.
struct List<'r, 't> {
    is_any: bool,
    names: Vec<(&'r Name, Row<'t>)>,
    others: Vec<&'r Requirement>,
}

impl<'r, 't> List<'r, 't> {
    fn of(table: &'t Table, requirement: &'r Requirement) -> Self {
        let mut list = Self {
            is_any: matches!(requirement, Requirement::Any(_)),
            names: Vec::new(),
            others: Vec::new(),
        };
        list.add(table, requirement);
        list
    }

    fn add(&mut self, table: &'t Table, requirement: &'r Requirement) {
        match (requirement, self.is_any) {
            (Requirement::Name(name), _) => {
                let row = table.get(name.text());
                self.names.extend(row.map(|row| (name, row)));
            }
            (Requirement::All(parts), false) | (Requirement::Any(parts), true) => {
                parts.iter().for_each(|part| self.add(table, part));
            }
            (Requirement::All(_), true) | (Requirement::Any(_), false) => {
                self.others.push(requirement);
            }
            (Requirement::Wrong(_), _) => {}
        }
    }

    /// Why the name at this place changes nothing about who is let in. `implies` has no cycles, so
    /// that of the names that make each other redundant one is left.
    fn redundant(&self, at: usize) -> Option<Advice<'r>> {
        let (name, row) = self.names[at];
        let earlier = &self.names[..at];
        if earlier.iter().any(|(_, other)| other.name == row.name) {
            return Some(Advice::twice(name));
        }
        let mut others = self.names.iter().map(|(_, other)| *other);
        let note = if self.is_any {
            let enough = others.find(|other| row.reaches(*other))?;
            message::never_matters(row.name, enough.name)
        } else {
            let by = others.find(|other| other.reaches(row))?;
            message::implied_already(row.name, by.name)
        };
        Some(Advice {
            name,
            what: "redundant_scope",
            note,
        })
    }
}

#[cfg(test)]
mod tests {
    use proc_macro2::{Span, TokenStream};
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;
    use crate::message::Examples;

    const SCOPES: usize = 6;

    /// For each scope, as bits, those that it reaches: only such that come after it.
    type Closure = [u8; SCOPES];

    fn closure(named: [u8; SCOPES]) -> Closure {
        let mut closure = [0; SCOPES];
        for scope in (0..SCOPES).rev() {
            for other in (scope + 1..SCOPES).filter(|other| named[scope] >> other & 1 == 1) {
                closure[scope] |= 1 << other | closure[other];
            }
        }
        closure
    }

    fn table(closure: Closure) -> Table {
        let rows = closure.iter().enumerate().map(|(scope, reached)| {
            let reached = (0..SCOPES).filter(|other| reached >> other & 1 == 1);
            let reached: Vec<_> = reached.map(|other| other.to_string()).collect();
            let reached = reached.join(",");
            format!("s{scope}\tScope::S{scope}\t{scope}\t\t\tS{scope}\t\t{reached}\n")
        });
        let text = format!("scopegate 3\tacme\t__id\n{}", rows.collect::<String>());
        Table::parse(text).expect("a table")
    }

    #[derive(Debug, Clone)]
    enum Tree {
        Scope(usize),
        All(Vec<Tree>),
        Any(Vec<Tree>),
    }

    fn trees() -> impl Strategy<Value = Tree> {
        (0..SCOPES)
            .prop_map(Tree::Scope)
            .prop_recursive(3, 16, 4, |tree| {
                prop_oneof![
                    vec(tree.clone(), 1..5).prop_map(Tree::All),
                    vec(tree, 1..5).prop_map(Tree::Any),
                ]
            })
    }

    impl Tree {
        fn written(&self) -> String {
            let (word, parts) = match self {
                Self::Scope(scope) => return format!("s{scope}"),
                Self::All(parts) => ("all", parts),
                Self::Any(parts) => ("any", parts),
            };
            let parts: Vec<_> = parts.iter().map(Self::written).collect();
            format!("{word}({})", parts.join(", "))
        }

        /// Whether somebody who holds these scopes is let in, without the scopes that are left out;
        /// `None` if nothing is left.
        fn allows(&self, held: u8, left_out: &mut impl Iterator<Item = bool>) -> Option<bool> {
            let (is_all, parts) = match self {
                Self::Scope(scope) => {
                    return (!left_out.next()?).then_some(held >> scope & 1 == 1);
                }
                Self::All(parts) => (true, parts),
                Self::Any(parts) => (false, parts),
            };
            let parts = parts.iter().map(|part| part.allows(held, left_out));
            let parts: Vec<_> = parts.collect::<Vec<_>>().into_iter().flatten().collect();
            let allows = if is_all {
                parts.iter().all(|part| *part)
            } else {
                parts.contains(&true)
            };
            (!parts.is_empty()).then_some(allows)
        }
    }

    fn parsed(written: &str) -> Requirement {
        let tokens: TokenStream = written.parse().expect("tokens");
        Requirement::parse(tokens, Span::call_site(), Examples::of(None))
    }

    fn names(requirement: &Requirement) -> Vec<&Name> {
        match requirement {
            Requirement::Name(name) => vec![name],
            Requirement::Wrong(error) => panic!("{error}"),
            Requirement::All(parts) | Requirement::Any(parts) => {
                parts.iter().flat_map(names).collect()
            }
        }
    }

    fn left_out(table: &Table, requirement: &Requirement) -> Vec<bool> {
        let advice = on(table, requirement);
        let is_redundant = |name: &Name| advice.iter().any(|advice| ptr::eq(advice.name, name));
        names(requirement).into_iter().map(is_redundant).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn to_follow_advice_changes_nothing_about_who_is_let_in(
            named in any::<[u8; SCOPES]>(),
            tree in trees(),
        ) {
            let closure = closure(named);
            let left_out = left_out(&table(closure), &parsed(&tree.written()));
            for held in 0..1 << SCOPES {
                let implied = (0..SCOPES).filter(|scope| held >> scope & 1 == 1);
                let held = implied.fold(held, |held, scope| held | closure[scope]);
                let before = tree.allows(held, &mut std::iter::repeat(false));
                let after = tree.allows(held, &mut left_out.iter().copied());
                prop_assert_eq!(before, after, "{} {:?}", tree.written(), left_out);
            }
        }

        #[test]
        fn of_a_list_without_lists_in_it_nothing_redundant_is_left(
            named in any::<[u8; SCOPES]>(),
            scopes in vec(0..SCOPES, 1..6),
            is_any: bool,
        ) {
            let closure = closure(named);
            let parts: Vec<_> = scopes.iter().copied().map(Tree::Scope).collect();
            let tree = if is_any { Tree::Any(parts) } else { Tree::All(parts) };
            let left_out = left_out(&table(closure), &parsed(&tree.written()));
            let rest: Vec<_> = scopes.iter().zip(&left_out).filter(|(_, out)| !**out).collect();
            for (at, (scope, _)) in rest.iter().enumerate() {
                for (other, _) in &rest[at + 1..] {
                    let reaches = |one: usize, two: usize| closure[one] >> two & 1 == 1;
                    prop_assert_ne!(scope, other);
                    prop_assert!(!reaches(**scope, **other) && !reaches(**other, **scope));
                }
            }
        }
    }
}
