//! The names that a pattern spells out, where no star leaves them open.

use std::ops::Range;

use super::{Pattern, Piece};

/// One of the names, and where in it the alternative stands by which it came about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::validate) struct Spelled {
    pub(in crate::validate) name: String,
    pub(in crate::validate) by: Range<usize>,
}

impl Spelled {
    fn push(&mut self, text: &str, is_chosen: bool) {
        let start = self.name.len();
        self.name.push_str(text);
        if is_chosen {
            self.by = start..self.name.len();
        }
    }
}

impl Pattern<'_> {
    /// The names that the pattern spells out, or those of them by way of the alternative at
    /// `chosen`. None where a star is in them, or where they are more than `most`.
    pub(in crate::validate) fn spelled(
        &self,
        chosen: Option<&Range<usize>>,
        most: usize,
    ) -> Vec<Spelled> {
        let mut names = vec![Spelled::default()];
        for piece in &self.pieces {
            match piece {
                Piece::Literal(text) => names.iter_mut().for_each(|name| name.push(text, false)),
                Piece::Segment | Piece::Anything => return Vec::new(),
                Piece::OneOf(choice) => {
                    let mut places = choice.places.iter();
                    let own = places
                        .find(|(at, _)| Some(at) == chosen)
                        .map(|(_, one)| *one);
                    let alternatives = choice.alternatives.iter().enumerate();
                    let alternatives: Vec<_> = alternatives
                        .filter(|(at, _)| own.is_none_or(|own| own == *at))
                        .map(|(_, alternative)| alternative)
                        .collect();
                    let is_open = alternatives.iter().any(|one| !one.tail.is_empty());
                    if is_open || names.len() * alternatives.len() > most {
                        return Vec::new();
                    }
                    let longer = names.iter().flat_map(|name| {
                        alternatives.iter().map(|alternative| {
                            let mut name = name.clone();
                            name.push(alternative.head, own.is_some());
                            name
                        })
                    });
                    names = longer.collect();
                }
            }
        }
        names
    }
}

#[cfg(test)]
mod tests {
    use super::{Pattern, Spelled};

    fn spelled(pattern: &str, chosen: Option<&std::ops::Range<usize>>) -> Vec<String> {
        let pattern = Pattern::parse(pattern).ok().unwrap();
        let names = pattern.spelled(chosen, 4).into_iter();
        names.map(|Spelled { name, .. }| name).collect()
    }

    #[test]
    fn all_names_or_those_of_one_alternative() {
        assert_eq!(spelled("{a,b}.{c,d}", None), ["a.c", "a.d", "b.c", "b.d"]);
        assert_eq!(spelled("{a,b}.{c,d}", Some(&(3..4))), ["b.c", "b.d"]);
        assert_eq!(spelled("{a,b*}.c", Some(&(1..2))), ["a.c"]);
    }

    #[test]
    fn where_the_alternative_stands() {
        let pattern = Pattern::parse("{aa,b}.{c,dd}").ok().unwrap();
        let places: Vec<_> = pattern
            .spelled(Some(&(10..12)), 4)
            .into_iter()
            .map(|one| one.by)
            .collect();
        assert_eq!(places, [3..5, 2..4]);
    }

    #[test]
    fn none_where_a_star_or_too_many_are() {
        assert_eq!(spelled("a.*", None), [""; 0]);
        assert_eq!(spelled("{a,b*}", None), [""; 0]);
        assert_eq!(spelled("{a,b,c,d,e}", None), [""; 0]);
    }
}
