//! What in `implies` stands for no scope, and what it may mean.

use std::ops::Range;

use super::{suggest::Suggestions, words::Word};
use crate::fault::{Faults, ImpliesFault, Meant};

/// How many unknown names are compared with all known ones, and how many comparisons that may take:
/// a build script is not optimized, and people wait for it.
const SUGGESTIONS: usize = 20;
const COMPARISONS: usize = 200_000;

/// What it is of a word that stands for no scope.
pub(super) enum Unknown {
    Name,
    Pattern,
    Alternative(Range<usize>),
}

/// Blames each of them, the first of them with what is suggested.
pub(super) fn blame(
    unknown: &[(Word<'_>, Unknown)],
    suggestions: &Suggestions<'_, '_>,
    faults: &mut Faults,
) {
    let mut left = SUGGESTIONS.min(1 + COMPARISONS / (1 + suggestions.rows.len()));
    for (word, unknown) in unknown {
        let (text, own) = (word.text(), word.own);
        let (at, fault) = match unknown {
            Unknown::Name => {
                let meant = match left {
                    0 => Meant::default(),
                    _ => suggestions.of(text, own),
                };
                left = left.saturating_sub(1);
                let name = text.to_owned();
                (word.span(), ImpliesFault::Unknown { name, meant })
            }
            Unknown::Pattern => {
                let meant = suggestions.of_pattern(text, own, &mut left);
                let fault = ImpliesFault::NoMatch {
                    pattern: text.to_owned(),
                    only_itself: false,
                    meant,
                };
                (word.span(), fault)
            }
            Unknown::Alternative(at) => {
                let alternative = text[at.clone()].to_owned();
                let meant = suggestions.of_alternative(text, at, own, &mut left);
                let fault = ImpliesFault::NoAlternative { alternative, meant };
                (word.part(at.clone()), fault)
            }
        };
        faults.at(at, fault);
    }
}
