//! A mutant, what it has to mean, and who may say what of it.

use std::collections::BTreeSet;
use std::ops::Range;

use super::corpus::Form;
use super::mutation::Mutant;
use super::oracle::{Oracle, Reading};
use super::report::{Error, Titles};

pub(crate) struct Judged {
    pub(crate) mutant: Mutant,
    pub(crate) reading: Reading,
    /// The values of options that are not those of the valid text.
    changed: Vec<(String, Range<usize>)>,
}

impl Judged {
    pub(crate) fn of(mutant: Mutant, oracle: &Oracle) -> Self {
        let values = |text: &str| oracle.read(mutant.form, text).values;
        let known: BTreeSet<_> = values(mutant.valid)
            .into_iter()
            .map(|(name, value)| (name, &mutant.valid[value]))
            .collect();
        let reading = oracle.read(mutant.form, &mutant.text);
        let others = reading
            .values
            .iter()
            .filter(|(name, value)| !known.contains(&(name.clone(), &mutant.text[value.clone()])));
        let changed = others.cloned().collect();
        Self {
            changed,
            reading,
            mutant,
        }
    }

    pub(crate) fn fault(&self, what: &str) -> String {
        let Mutant { form, text, valid } = &self.mutant;
        format!("{form:?} `{text}` of `{valid}` {what}")
    }

    /// What is wrong with the errors that keep it from compiling.
    pub(crate) fn faults(&self, errors: &[Error], titles: &Titles) -> Vec<String> {
        let is_sound = self.reading.meaning.is_some() && self.changed.is_empty();
        let is_allowed = |error: &&Error| {
            !is_sound && (titles.have(error) || self.is_of_the_compiler(error, errors))
        };
        let others = errors.iter().filter(|error| !is_allowed(error));
        others
            .map(|error| self.fault(&format!("is said to be wrong: {error:?}")))
            .collect()
    }

    /// What the compiler says in its own words, and where it has the say: of the values of options,
    /// which are Rust that the macros hand on, and four things beside them.
    fn is_of_the_compiler(&self, error: &Error, all: &[Error]) -> bool {
        let title = error.title.as_str();
        let changes = |option: &str| self.changed.iter().any(|(name, _)| name == option);
        // Before a macro is asked: a word right before a quote.
        let is_prefix = self.reading.has_prefix && title.starts_with("prefix `");
        // Of the whole, because a path leads to no catalogue.
        let is_no_catalogue = changes("catalog")
            && error.code.as_deref() == Some("E0433")
            && title
                .trim_start_matches("failed to resolve: could not")
                .trim_start_matches("cannot")
                .starts_with(" find `");
        // Of what a handler returns, because now somebody is asked.
        let has_no_place = self.mutant.form == Form::Handler
            && changes("from")
            && title == "`()` has no place for a refusal";
        // Of the whole, because of an error in a value's brackets the parser loses count of others.
        let is_lost =
            title == "expected `{`, found `)`" && all.iter().any(|error| self.is_in_a_value(error));
        self.is_in_a_value(error) || is_prefix || is_no_catalogue || has_no_place || is_lost
    }

    fn is_in_a_value(&self, error: &Error) -> bool {
        let (_, place) = &error.place;
        let mut values = self.changed.iter().map(|(_, value)| value);
        values.any(|value| value.start <= place.start && place.end <= value.end)
    }
}
