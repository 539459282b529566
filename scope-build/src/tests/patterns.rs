//! Patterns are held against what their three rules say, one after the other.

use proptest::{collection::vec, prelude::*, sample::select};

use super::read;

/// Keeps the star before a brace from the one behind it.
const JOINT: char = '|';

/// The patterns that one with braces stands for, each with the alternatives that made it.
fn without_braces(pattern: &str) -> Vec<(String, Vec<usize>)> {
    let Some(open) = pattern.find('{') else {
        return vec![(pattern.to_owned(), Vec::new())];
    };
    let close = open + pattern[open..].find('}').unwrap();
    let mut at = open + 1;
    let mut all = Vec::new();
    for alternative in pattern[open + 1..close].split(',') {
        for (rest, places) in without_braces(&pattern[close + 1..]) {
            let places = places.into_iter().map(|place| place + close + 1);
            let places = std::iter::once(at).chain(places).collect();
            all.push((
                format!("{}{JOINT}{alternative}{JOINT}{rest}", &pattern[..open]),
                places,
            ));
        }
        at += alternative.len() + 1;
    }
    all
}

/// `*` is a letter of a segment or more of them, `**` is anything but nothing.
fn matches(pattern: &str, name: &str) -> bool {
    if let Some(rest) = pattern.strip_prefix(JOINT) {
        return matches(rest, name);
    }
    if let Some(rest) = pattern.strip_prefix("**") {
        return (1..=name.len()).any(|length| matches(rest, &name[length..]));
    }
    if let Some(rest) = pattern.strip_prefix('*') {
        let segment = name.find(['.', ':', '/']).unwrap_or(name.len());
        return (1..=segment).any(|length| matches(rest, &name[length..]));
    }
    match (pattern.chars().next(), name.chars().next()) {
        (None, None) => true,
        (Some(one), Some(other)) => one == other && matches(&pattern[1..], &name[1..]),
        _ => false,
    }
}

fn pattern() -> impl Strategy<Value = String> {
    let simple = select(&["a", "b", ".", "ab", "*", "**", "a*", "*b", ":"][..]);
    let alternatives = vec(
        select(&["a", "b", "ab", "a.", "*", "**", "a*", "*.b", "c", "b*a"][..]),
        1..4,
    );
    let choice = alternatives.prop_map(|all| format!("{{{}}}", all.join(",")));
    vec(prop_oneof![simple.prop_map(str::to_owned), choice], 1..4)
        .prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_pattern_stands_for_what_its_rules_say(
        pattern in pattern(),
        names in proptest::collection::btree_set("[ab.:]{0,4}[ab]", 1..12),
    ) {
        let expanded = without_braces(&pattern);
        prop_assume!(!pattern.contains("***") && pattern.contains(['*', '{']));
        let names: Vec<_> = names.into_iter().collect();
        let rows: String = names.iter().enumerate().map(|(row, name)| format!("{name},,S{row}\n")).collect();
        let outcome = read(format!("value,implies,ident\nadmin,\"{pattern}\",\n{rows}"), None);

        let all = std::iter::once("admin").chain(names.iter().map(String::as_str));
        let matched: Vec<_> = all
            .enumerate()
            .filter(|(_, name)| expanded.iter().any(|(one, _)| matches(one, name)))
            .map(|(row, _)| row)
            .collect();
        let others: Vec<_> = matched.into_iter().filter(|row| *row > 0).collect();
        let used = |place: usize| expanded.iter().any(|(one, places)| {
            let known = names.iter().map(String::as_str).chain(["admin"]);
            places.contains(&place) && known.into_iter().any(|name| matches(one, name))
        });
        let places: std::collections::BTreeSet<_> =
            expanded.iter().flat_map(|(_, places)| places.clone()).collect();
        let idle = places.into_iter().filter(|place| !used(*place)).count();
        match outcome {
            Ok(catalog) => {
                prop_assert_eq!(idle, 0);
                prop_assert_eq!(&catalog.scopes[0].implies, &others);
            }
            Err(report) if others.is_empty() => prop_assert_eq!(report.faults(), 1, "{}", report),
            Err(report) => {
                prop_assert_eq!(report.faults(), idle, "{}", report);
                prop_assert!(idle > 0);
            }
        }
    }
}
