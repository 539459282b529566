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
    Requirement::parse(
        tokens.into_iter().collect(),
        Span::call_site(),
        Examples::of(None),
    )
}

fn names(requirement: &Requirement) -> Vec<&Name> {
    match requirement {
        Requirement::Name(name) => vec![name],
        Requirement::Wrong(error) => panic!("{error}"),
        Requirement::All(parts) | Requirement::Any(parts) => parts.iter().flat_map(names).collect(),
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
