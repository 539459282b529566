//! Names that are wrong in their own rows. What mentions one of them is not wrong for that.

use std::collections::BTreeSet;

use super::{
    grammar,
    names::Names,
    pattern::{Pattern, Steps},
};
use crate::read::Row;

/// Beyond this the parts of a name are compared as they are.
const LONGEST: usize = 200;

/// How many steps of a pattern one of a comparison takes.
const STEPS: usize = 4;

pub(super) struct Misspelt<'t> {
    /// What stands between the characters that no scope has.
    parts: BTreeSet<&'t str>,
    /// The names, each with how many such characters are in it.
    spellings: Vec<(&'t str, usize)>,
    templates: Vec<Pattern<'t>>,
    /// What is left for comparisons. Beyond it a mention is blamed, too, which only says more.
    steps: Steps,
}

impl<'t> Misspelt<'t> {
    pub(super) fn of(rows: &'t [Row<'t>], names: &Names<'_>) -> Self {
        let mut misspelt = Self {
            parts: BTreeSet::new(),
            spellings: Vec::new(),
            templates: Vec::new(),
            steps: Steps::enough(),
        };
        for (at, row) in rows.iter().enumerate() {
            if !names.is_sound(at) {
                misspelt.add(row.value.text());
            }
        }
        misspelt
    }

    fn add(&mut self, name: &'t str) {
        let is_stray =
            |character: char| grammar::stray(character.encode_utf8(&mut [0; 4])).is_some();
        let strays = name
            .chars()
            .filter(|character| is_stray(*character))
            .count();
        let parts = name.split(|character| is_stray(character) || character == ',');
        self.parts.extend(parts.filter(|part| !part.is_empty()));
        if strays > 0 && strays <= name.chars().count() / 3 && name.len() <= LONGEST {
            self.spellings.push((name, strays));
        }
        if grammar::is_template(name) {
            self.templates.extend(Pattern::parse(name));
        }
    }

    /// Whether this name becomes one of them where other characters stand for those that no scope
    /// has, or none.
    pub(super) fn mentioned_by(&mut self, name: &str) -> bool {
        if self.parts.contains(name) {
            return true;
        }
        let steps = &mut self.steps;
        if steps.are_used_up() {
            return false;
        }
        for (spelling, strays) in &self.spellings {
            let is_as_long = spelling.len().abs_diff(name.len()) <= 4 * strays;
            let area = if is_as_long {
                spelling.len() * name.len()
            } else {
                1
            };
            if !steps.take(STEPS * area) {
                return false;
            }
            if is_as_long && strsim::osa_distance(spelling, name) <= *strays {
                return true;
            }
        }
        self.templates
            .iter()
            .any(|template| matches(template, name, steps))
    }

    /// Whether a pattern could find one of them.
    pub(super) fn can_be_matched(&self) -> bool {
        !self.parts.is_empty() && !self.steps.are_used_up()
    }

    /// Whether the pattern finds one of them.
    pub(super) fn matched_by(&mut self, pattern: &Pattern<'_>) -> bool {
        let steps = &mut self.steps;
        self.parts.iter().any(|part| matches(pattern, part, steps))
    }
}

fn matches(pattern: &Pattern<'_>, name: &str, steps: &mut Steps) -> bool {
    !steps.are_used_up() && pattern.matches(name, &mut pattern.unused(), steps)
}
