//! Which scopes may be meant by a name in `implies` that none has.
//!
//! The rule is that of the macros: a name is suggested where it has the same letters, the same words
//! but for slips of the keyboard, the same segments in another order, or more segments before those
//! that were written. Nothing is suggested that has another word in it: who wrote `sms.read` would
//! give away more with `sms.manage`. Nor is the row itself, or what reaches it: that would be refused.

mod alternatives;
mod near;
mod slip;

use crate::{
    catalog::SEPARATORS,
    fault::{Meant, What},
    read::Row,
};

use super::{implies::Implied, names::Names};
use near::Wanted;
use strsim::osa_distance as distance;

/// Nobody misspells a longer name without seeing it.
const LONGEST: usize = 200;

/// What people put between names in place of the space.
const BETWEEN: [char; 5] = [',', ';', '|', '&', '+'];

/// The table, as far as it could be read.
pub(super) struct Suggestions<'t, 'i> {
    pub(super) rows: &'t [Row<'t>],
    pub(super) names: &'t Names<'t>,
    pub(super) implied: &'i [Implied],
}

impl Suggestions<'_, '_> {
    /// What is meant by `text` where the row `own` says it.
    pub(super) fn of(&self, text: &str, own: Option<usize>) -> Meant {
        if text.len() > LONGEST {
            return Meant::default();
        }
        // The first that is found is what was meant: where it cannot stand here, nothing else is.
        let found = self
            .with_id(text)
            .or_else(|| self.in_list(text))
            .or_else(|| self.scopes(self.alike(text)))
            .or_else(|| self.begun_by(text))
            .or_else(|| self.in_group(text))
            .or_else(|| self.scopes(Wanted::of(text).nearest(self.names.sound())))
            .or_else(|| self.scopes(self.transposed(text)))
            .or_else(|| self.scopes(self.fuller(text)));
        let Some(Found { what, rows }) = found else {
            return self.below(text, own);
        };
        let (fit, wide) = self.apart_from(own, &rows);
        let is_own_alone = wide.iter().all(|row| Some(*row) == own);
        if fit.is_empty() || what == What::List && !wide.is_empty() {
            return self.below(text, own);
        }
        let meant = Meant::new(what, self.named(&fit));
        match what {
            What::Start if is_own_alone => meant.by(self.pattern_of(text, &rows)),
            _ => meant,
        }
    }

    /// What there is below the segments that some names have, but for what cannot stand here.
    fn below(&self, text: &str, own: Option<usize>) -> Meant {
        let mut start = text;
        while let Some(end) = start.rfind(SEPARATORS) {
            start = start[..end].trim_end_matches(SEPARATORS);
            let Some(Found { rows, .. }) = self.begun_by(start) else {
                continue;
            };
            let (fit, _) = self.apart_from(own, &rows);
            return match fit.is_empty() {
                true => Meant::default(),
                false => Meant::new(What::Below, self.named(&fit)).by(Some(start.to_owned())),
            };
        }
        Meant::default()
    }

    /// The pattern of all names that begin so, where one separator follows in each of them.
    fn pattern_of(&self, start: &str, rows: &[usize]) -> Option<String> {
        let rests = rows
            .iter()
            .map(|row| &self.rows[*row].value.text()[start.len()..]);
        let separator = rests.clone().next()?.chars().next()?;
        let segments = rests.map(|rest| rest.strip_prefix(separator));
        let segments: Option<Vec<_>> = segments.collect();
        let is_one_deep = |rest: &&str| !rest.contains(SEPARATORS);
        let stars = match segments?.iter().all(is_one_deep) {
            true => "*",
            false => "**",
        };
        Some(format!("{start}{separator}{stars}"))
    }

    fn named(&self, rows: &[usize]) -> impl Iterator<Item = &str> {
        rows.iter().map(|row| self.rows[*row].value.text())
    }

    /// The rows that do not reach `own`, by way of whatever others, and those that do or are it.
    fn apart_from(&self, own: Option<usize>, rows: &[usize]) -> (Vec<usize>, Vec<usize>) {
        let mut lead_elsewhere = vec![false; self.rows.len()];
        let mut reaches = |row: usize| {
            let mut passed = Vec::new();
            let mut open = vec![row];
            while let Some(row) = open.pop() {
                if Some(row) == own {
                    // What was passed on the way may reach it, too.
                    passed
                        .into_iter()
                        .for_each(|row: usize| lead_elsewhere[row] = false);
                    return true;
                }
                if !std::mem::replace(&mut lead_elsewhere[row], true) {
                    passed.push(row);
                    open.extend(&self.implied[row].targets);
                }
            }
            false
        };
        let (wide, fit) = rows.iter().partition(|row| reaches(**row));
        (fit, wide)
    }

    fn with_id(&self, text: &str) -> Option<Found> {
        let is_guid = text.len() == 36;
        let is_it = |id: &str| id == text || is_guid && id.eq_ignore_ascii_case(text);
        let rows = self.rows.iter().enumerate();
        // A blank around an ID is a fault of its own, and would only put this one off.
        let has_it = |row: &Row<'_>| row.id.as_ref().is_some_and(|id| is_it(id.text().trim()));
        let rows = rows.filter(|(_, row)| has_it(row));
        Found::some(What::Id, rows.map(|(row, _)| row))
    }

    /// The names of a list that is separated by something other than a space.
    fn in_list(&self, text: &str) -> Option<Found> {
        let parts = text.split(BETWEEN).filter(|part| !part.is_empty());
        let rows: Option<Vec<_>> = parts.map(|part| self.names.row(part)).collect();
        let rows = rows.filter(|_| text.contains(BETWEEN))?;
        match rows[..] {
            [row] => Found::some(What::Scope, [row]),
            _ => Found::some(What::List, rows),
        }
    }

    /// The names that begin with these segments.
    fn begun_by(&self, text: &str) -> Option<Found> {
        let goes_on = |name: &str| name[text.len()..].starts_with(SEPARATORS);
        let names = self.names.beginning(text).iter();
        let names = names.filter(|(name, row)| goes_on(name) && self.names.is_sound(*row));
        Found::some(What::Start, names.map(|(_, row)| *row))
    }

    fn in_group(&self, text: &str) -> Option<Found> {
        let rows = self.rows.iter().enumerate();
        let rows = rows.filter(|(at, row)| {
            let group = row.group.as_ref();
            self.names.is_sound(*at) && group.is_some_and(|group| are_alike(group.text(), text))
        });
        Found::some(What::Group, rows.map(|(row, _)| row))
    }

    /// The names with the same letters; of several, those that are spelled most alike.
    fn alike(&self, text: &str) -> Vec<&str> {
        let alike = self.names.sound().filter(|name| are_alike(name, text));
        let alike = alike.map(|name| ((0, distance(name, text)), name));
        slip::nearest(&alike.collect::<Vec<_>>())
    }

    /// The name with the same segments in another order.
    fn transposed(&self, text: &str) -> Vec<&str> {
        if !text.contains(SEPARATORS) {
            return Vec::new();
        }
        let sorted = |name: &str| {
            let name = name.to_ascii_lowercase();
            let mut sorted: Vec<_> = name.split(SEPARATORS).map(str::to_owned).collect();
            sorted.sort_unstable();
            sorted
        };
        let own = sorted(text);
        let names = self.names.sound().filter(|name| name.len() == text.len());
        names.filter(|name| sorted(name) == own).take(1).collect()
    }

    /// The names that end in the text, which lacks their first segments.
    fn fuller(&self, text: &str) -> Vec<&str> {
        let names = self.names.ending(text).iter();
        let names = names.filter(|(name, row)| {
            self.names.is_sound(*row) && name[..name.len() - text.len()].ends_with(SEPARATORS)
        });
        let mut names: Vec<_> = names.map(|(name, _)| *name).collect();
        names.sort_unstable();
        names
    }

    fn scopes(&self, names: Vec<&str>) -> Option<Found> {
        let rows = names.into_iter().filter_map(|name| self.names.row(name));
        Found::some(What::Scope, rows)
    }
}

struct Found {
    what: What,
    rows: Vec<usize>,
}

impl Found {
    fn some(what: What, rows: impl IntoIterator<Item = usize>) -> Option<Self> {
        let rows: Vec<_> = rows.into_iter().collect();
        (!rows.is_empty()).then_some(Self { what, rows })
    }
}

/// Whether a reader takes the two for the same: they differ in case, and in what stands between
/// words.
fn are_alike(one: &str, other: &str) -> bool {
    letters(one).eq(letters(other)) && letters(one).next().is_some()
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    let stands_between = |c: char| matches!(c, '.' | ':' | '/' | '_' | '-') || c.is_whitespace();
    let letters = text.chars().filter(move |c| !stands_between(*c));
    letters.map(|c| c.to_ascii_lowercase())
}
