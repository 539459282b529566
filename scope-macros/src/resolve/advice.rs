//! What is allowed and perhaps not meant: warnings, which the compiler gives at the scope's name for
//! the use of something deprecated, and which `#[allow(deprecated)]` silences. There is no other way
//! to warn on a stable compiler.

use std::ptr;

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::editor;
use crate::message;
use crate::requirement::{Name, Requirement};
use crate::table::{Row, Table};

pub(super) struct Advice<'r> {
    /// What it is about, which may be a whole list. It is given at the first of them.
    names: Vec<&'r Name>,
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

/// The advice on a set: the names that are in it already, and those whose ID is that of several.
pub(super) fn on_set<'r>(table: Option<&Table>, names: &'r [Name]) -> Vec<Advice<'r>> {
    let is_earlier = |at: usize| {
        names[..at]
            .iter()
            .any(|name| name.text() == names[at].text())
    };
    let twice = (0..names.len()).filter(|at| is_earlier(*at));
    let twice =
        twice.map(|at| Advice::redundant(vec![&names[at]], message::twice(names[at].text())));
    let ambiguous = names
        .iter()
        .filter_map(|name| Advice::ambiguous(table?, name));
    twice.chain(ambiguous).collect()
}

/// The statements that make the compiler give the advice on this name.
pub(super) fn statements(advice: &[Advice<'_>], name: &Name) -> TokenStream {
    let is_own = |advice: &&Advice<'_>| advice.place().is_some_and(|place| ptr::eq(place, name));
    advice
        .iter()
        .filter(is_own)
        .map(Advice::statement)
        .collect()
}

impl<'r> Advice<'r> {
    fn redundant(names: Vec<&'r Name>, note: String) -> Self {
        Self {
            names,
            what: "redundant_scope",
            note,
        }
    }

    fn ambiguous(table: &Table, name: &'r Name) -> Option<Self> {
        let row = table.get(name.text()).filter(Row::is_ambiguous)?;
        Some(Self {
            names: vec![name],
            what: "ambiguous_id",
            note: message::ambiguous_id(row.name, &row.id()?),
        })
    }

    fn place(&self) -> Option<&'r Name> {
        self.names.first().copied()
    }

    /// The macro has no name that others could mean: it ends with the block.
    fn statement(&self) -> TokenStream {
        let place = self.place().map_or_else(Span::call_site, Name::last_span);
        let what = Ident::new(self.what, editor::for_rustc_alone(place));
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
            advice.push(Advice::redundant(part.names(), note));
            left.retain(|other| !ptr::eq(*other, *part));
        }
    }
    for part in parts {
        if let Requirement::Name(name) = part {
            advice.extend(Advice::ambiguous(table, name));
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
    match requirement {
        Requirement::All(list) if !is_any => {
            list.iter().flat_map(|part| parts(part, is_any)).collect()
        }
        Requirement::Any(list) if is_any => {
            list.iter().flat_map(|part| parts(part, is_any)).collect()
        }
        part => vec![part],
    }
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
        let left_out: Vec<_> = advice.iter().flat_map(|advice| &advice.names).collect();
        let is_redundant = |name: &Name| left_out.iter().any(|other| ptr::eq(**other, name));
        names(requirement).into_iter().map(is_redundant).collect()
    }

    #[test]
    fn a_list_is_redundant_as_a_name_is() {
        // Each reaches those that come after it, but for `s4` and `s5`, which reach nothing.
        let table = table([0b11_1110, 0b11_1100, 0b11_1000, 0b11_0000, 0, 0]);
        for (written, left) in [
            ("s0, any(s3, s4)", "s0"),
            ("any(s4, s5), s3", "s3"),
            ("any(s2, s3), s4", "s3"),
            ("any(s4, s5), any(s5, s4)", "any(s4, s5)"),
            ("any(s4, s5), any(s3, s5)", "s5"),
            ("any(s4, all(s3, s5))", "s4"),
            ("any(s3, all(s4, s5))", "all(s4, s5)"),
            ("any(s4, all(s5, any(s2, s3)))", "s4"),
            ("any(s4, all(s5, s5))", "any(s4, s5)"),
            ("s4, any(s5, s3)", "s4, any(s5)"),
            ("any(s4, s5)", "any(s4, s5)"),
            ("any(s2, all(s4, s5)), any(s4, s5)", "any(all(s4, s5))"),
        ] {
            let requirement = parsed(written);
            let left_out = left_out(&table, &requirement);
            let written_names = names(&requirement).into_iter().map(Name::text);
            let kept = written_names
                .zip(left_out)
                .filter(|(_, left_out)| !left_out);
            let kept: Vec<_> = kept.map(|(name, _)| name).collect();
            let expected = parsed(left);
            let expected: Vec<_> = names(&expected).into_iter().map(Name::text).collect();
            assert_eq!(kept, expected, "{written}");
        }
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
