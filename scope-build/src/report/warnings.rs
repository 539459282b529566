use super::page::Page;
use crate::{
    fault::{Faults, show::one_line},
    load::Source,
};

/// How many warnings are worth reading in a row.
const MOST_WARNINGS: usize = 20;

/// What a table may not mean, in the order of the file, each in one line: cargo shows no more of
/// a build script that succeeds.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Warnings(Vec<String>);

impl Warnings {
    pub(crate) fn new(source: &Source, faults: Faults) -> Self {
        let page = Page::of(source);
        let doubts = faults.doubts();
        let shown = doubts.iter().take(MOST_WARNINGS);
        let mut lines: Vec<_> = shown.map(|doubt| page.warn(doubt)).collect();
        match doubts.len() - lines.len() {
            0 => {}
            more => lines.push(one_line(&format!("{}: and {more} more", source.path))),
        }
        Self(lines)
    }

    pub(crate) fn lines(&self) -> &[String] {
        &self.0
    }
}
