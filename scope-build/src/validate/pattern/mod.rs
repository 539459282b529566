//! Patterns over the names of scopes: `{a,b}` is one of several, `*` anything within a segment,
//! `**` anything at all, neither of them nothing.

mod matching;
mod parse;
mod spelled;

use std::{collections::HashMap, ops::Range};

pub(super) use matching::Used;
pub(super) use spelled::Spelled;

/// A pattern, as it is spelled in one place.
pub(super) struct Pattern<'t> {
    pieces: Vec<Piece<'t>>,
}

enum Piece<'t> {
    Literal(&'t str),
    Segment,
    Anything,
    OneOf(Choice<'t>),
}

/// The alternatives between two braces. One that is there twice is one.
#[derive(Default)]
struct Choice<'t> {
    alternatives: Vec<Alternative<'t>>,
    /// Where each alternative is spelled, and which it is.
    places: Vec<(Range<usize>, usize)>,
    by_head: HashMap<&'t [u8], Vec<usize>>,
    /// From the shortest to the longest.
    head_lengths: Vec<usize>,
}

/// The letters that an alternative begins with, and what follows its first star.
struct Alternative<'t> {
    head: &'t str,
    tail: Vec<Piece<'t>>,
}

/// How much work is left for all the patterns of a table: about one step for each byte of a name
/// that a piece of a pattern is held against.
pub(super) struct Steps(usize);

impl Steps {
    /// Enough for hundreds of patterns that have to look at ten thousand names each.
    pub(super) const fn enough() -> Self {
        Self(100_000_000)
    }

    pub(super) const fn are_used_up(&self) -> bool {
        self.0 == 0
    }

    /// Takes so many steps; answers whether there were as many.
    pub(super) fn take(&mut self, steps: usize) -> bool {
        let there = self.0 > steps;
        self.0 = self.0.saturating_sub(steps);
        there
    }
}

impl<'t> Pattern<'t> {
    /// Whether `text` is to be read as a pattern.
    pub(super) fn is_one(text: &str) -> bool {
        super::grammar::is_template(text)
    }

    /// What matches begin with: each of them with one of these, none of which begins with another.
    pub(super) fn prefixes(&self) -> Vec<String> {
        let (prefix, then) = match self.pieces.as_slice() {
            [Piece::Literal(prefix), then, ..] => (*prefix, Some(then)),
            [Piece::Literal(prefix)] => (*prefix, None),
            [then, ..] => ("", Some(then)),
            [] => ("", None),
        };
        let Some(Piece::OneOf(choice)) = then else {
            return vec![prefix.to_owned()];
        };
        let heads = choice.alternatives.iter();
        let mut prefixes: Vec<_> = heads.map(|one| format!("{prefix}{}", one.head)).collect();
        prefixes.sort_unstable();
        prefixes.dedup_by(|next, kept| next.starts_with(kept.as_str()));
        prefixes
    }

    /// What every match ends with.
    pub(super) fn suffix(&self) -> &'t str {
        match self.pieces.last() {
            Some(Piece::Literal(suffix)) => suffix,
            _ => "",
        }
    }

    /// The places of the alternatives by which no name has matched.
    pub(super) fn idle(&self, used: &Used) -> Vec<Range<usize>> {
        let choices = self.choices().zip(&used.0);
        let idle = choices.flat_map(|(choice, used)| {
            let places = choice.places.iter();
            places.filter(|(_, alternative)| !used[*alternative])
        });
        idle.map(|(at, _)| at.clone()).collect()
    }

    fn choices(&self) -> impl Iterator<Item = &Choice<'t>> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::OneOf(choice) => Some(choice),
            _ => None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Pattern, Steps};
    use crate::fault::PatternFault;

    fn matches(pattern: &str, name: &str) -> bool {
        let pattern = Pattern::parse(pattern).ok().unwrap();
        pattern.matches(name, &mut pattern.unused(), &mut Steps::enough())
    }

    fn idle(pattern: &str, names: &[&str]) -> Vec<std::ops::Range<usize>> {
        let pattern = Pattern::parse(pattern).ok().unwrap();
        let (mut used, mut steps) = (pattern.unused(), Steps::enough());
        for name in names {
            pattern.matches(name, &mut used, &mut steps);
        }
        pattern.idle(&used)
    }

    #[test]
    fn a_star_stays_within_its_segment() {
        assert!(matches("sms.*", "sms.read"));
        assert!(matches("*.read", "sms.read"));
        assert!(matches("sms.re*", "sms.read"));
        assert!(matches("*:Get*", "a2c:GetJob"));
        for name in [
            "sms.read.all",
            "sms.read:all",
            "sms.read/all",
            "sms.",
            "smsx",
            "sms",
        ] {
            assert!(!matches("sms.*", name), "{name}");
        }
    }

    #[test]
    fn two_stars_go_anywhere() {
        assert!(matches("sms.**", "sms.read"));
        assert!(matches("sms.**", "sms.read.all:of/it"));
        assert!(matches("**", "sms.read"));
        assert!(matches("**.READ", "modules.leads.READ"));
        assert!(!matches("sms.**", "sms."));
    }

    #[test]
    fn braces_offer_alternatives() {
        assert!(matches("sms.{read,send}", "sms.send"));
        assert!(matches("{sms,calls.*}.read", "calls.all.read"));
        assert!(matches("{a,b}{c,d}", "bc"));
        assert!(!matches("sms.{read,send}", "sms.readsend"));
        assert!(!matches("sms.{read,send}", "sms.delete"));
    }

    #[test]
    fn alternatives_that_nothing_needs() {
        assert_eq!(
            idle("{sms,call}.{read,send,drop}", &["sms.read", "sms.send"]),
            [5..9, 22..26]
        );
    }

    #[test]
    fn an_alternative_is_needed_only_where_the_rest_matches_too() {
        assert_eq!(idle("{a,ab}{bc,c}", &["abc"]), []);
        assert_eq!(idle("{a,ab}{bc,x}", &["abc"]), [3..5, 10..11]);
        assert_eq!(idle("{a*,*b,x*}c", &["abc", "x"]), vec![7..9]);
        assert_eq!(idle("**{a,b}*", &["a.ba"]), vec![3..4]);
    }

    #[test]
    fn an_alternative_that_is_there_twice_is_needed_twice() {
        assert_eq!(idle("{a,b,a,b}", &["a"]), [3..4, 7..8]);
    }

    #[test]
    fn what_matches_begin_and_end_with() {
        let parse = |text| Pattern::parse(text).ok().unwrap();
        assert_eq!(parse("a.*").prefixes(), ["a."]);
        assert_eq!(parse("a.{b,c*,bd,c}.e").prefixes(), ["a.b", "a.c"]);
        assert_eq!(parse("{x,*}.e").prefixes(), [""]);
        assert_eq!(parse("*.{a,b}").prefixes(), [""]);
        assert_eq!(parse("a.{b,c}.e").suffix(), ".e");
        assert_eq!(parse("a.{b,c}").suffix(), "");
    }

    #[test]
    fn patterns_that_take_long_are_given_up() {
        let pattern = Pattern::parse("**a**").ok().unwrap();
        let (mut used, mut steps) = (pattern.unused(), Steps(100));
        let name = "a".repeat(50);
        pattern.matches(&name, &mut used, &mut steps);
        assert!(steps.are_used_up());
    }

    #[test]
    fn no_pattern_takes_long() {
        let pattern = format!("{}c", "**a*b".repeat(50));
        assert!(!matches(&pattern, &"ab".repeat(500)));
    }

    #[test]
    fn spelling() {
        let fault = |text| Pattern::parse(text).err().unwrap();
        assert_eq!(fault("a.{b,c"), (2..3, PatternFault::Unclosed));
        assert_eq!(fault("a.b}"), (3..4, PatternFault::Unopened));
        assert_eq!(fault("{a,{b}}"), (3..4, PatternFault::Nested));
        assert_eq!(fault("a.{b,}"), (5..5, PatternFault::EmptyAlternative));
        assert_eq!(fault("a.{}"), (3..3, PatternFault::EmptyAlternative));
        assert_eq!(fault("a.***"), (2..5, PatternFault::Stars));
    }
}
