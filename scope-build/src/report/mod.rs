//! Faults and doubts as a person reads them.

mod colour;
mod page;
mod warnings;

use std::{collections::HashSet, env, error::Error, fmt};

use annotate_snippets::Renderer;

use self::page::Page;
pub(crate) use self::warnings::Warnings;
use crate::{
    fault::{Fault, Faults, Kind, Words, closing},
    load::Source,
};

/// How many lines are worth reading at once, in all: a screen.
const SCREEN: usize = 50;
/// How many lines say that there are more faults, and how many stand below the faults.
const MORE: usize = 5;
const CLOSING: usize = 4;
/// How many faults are ever shown: more than anybody corrects at once, and less than what takes
/// minutes to lay out.
const MOST_FAULTS: usize = 1_000;
/// Whoever sets this to `all` sees all.
const EXTENT: &str = "SCOPEGATE_REPORT";

/// What is wrong with a table: its faults, in the order of the file, beside the lines concerned.
///
/// Displayed, it is plain text as a person reads it: a screen of faults, the number of the others,
/// and how to see them. `{:#}` is all of it; so is `{}` where the environment variable
/// `SCOPEGATE_REPORT` is `all`, or the [`Build`](crate::Build) says so. `{:?}` is what a `main` that
/// returns it shows: the same, in colour where standard error is a terminal and neither `NO_COLOR`
/// nor `CARGO_TERM_COLOR` says otherwise.
pub struct Report {
    sheets: Vec<Sheet>,
    full: bool,
}

/// What is wrong with one file, or beyond any.
struct Sheet {
    page: Option<Page<'static>>,
    faults: Vec<Fault>,
    closing: Option<Words>,
}

impl Report {
    pub(crate) fn new(source: &Source, faults: Faults) -> Self {
        Self::with(Sheet {
            page: Some(Page::of(source).into_owned()),
            faults: faults.in_order(),
            closing: None,
        })
    }

    /// What is wrong beyond any file.
    pub(crate) fn of(kind: impl Into<Kind>) -> Self {
        let mut faults = Faults::default();
        faults.whole(kind);
        Self::with(Sheet {
            page: None,
            faults: faults.in_order(),
            closing: None,
        })
    }

    fn with(sheet: Sheet) -> Self {
        Self {
            sheets: vec![sheet],
            full: env::var_os(EXTENT).is_some_and(|extent| extent == "all"),
        }
    }

    /// This report, and that of another file.
    pub(crate) fn and(mut self, other: Self) -> Self {
        self.sheets.extend(other.sheets);
        self.full |= other.full;
        self
    }

    /// This report, with words below it.
    pub(crate) fn closed_by(mut self, closing: Words) -> Self {
        if let Some(last) = self.sheets.last_mut() {
            last.closing = Some(closing);
        }
        self
    }

    /// This report, in full if `full`, and otherwise if the environment says so.
    pub(crate) fn in_full(mut self, full: bool) -> Self {
        self.full |= full;
        self
    }

    /// How many faults there are.
    pub(crate) fn faults(&self) -> usize {
        self.sheets.iter().map(|sheet| sheet.faults.len()).sum()
    }

    /// As it goes to standard error.
    pub(crate) fn for_stderr(&self) -> String {
        match colour::is_wanted() {
            true => self.coloured(),
            false => self.plain(self.full),
        }
    }

    pub(crate) fn coloured(&self) -> String {
        let coloured = self.render(&Renderer::styled(), self.full);
        colour::over(self.plain(self.full), &coloured)
    }

    fn plain(&self, full: bool) -> String {
        colour::tamed(&self.render(&Renderer::plain(), full))
    }

    fn render(&self, renderer: &Renderer, full: bool) -> String {
        let lines = match full {
            true => usize::MAX,
            false => SCREEN / self.sheets.len().max(1),
        };
        let mut said = HashSet::new();
        let sheets = self.sheets.iter();
        let sheets: Vec<_> = sheets
            .map(|sheet| sheet.render(renderer, lines, &mut said))
            .collect();
        sheets.join("\n\n")
    }
}

impl Sheet {
    /// So many faults as fit into so many lines, but one at least, and the number of the others.
    /// What helps against several of them is `said` once.
    fn render(&self, renderer: &Renderer, lines: usize, said: &mut HashSet<String>) -> String {
        let mut rendered = Vec::new();
        let mut room = lines.saturating_sub(match self.closing {
            Some(_) => CLOSING,
            None => 0,
        });
        for (at, fault) in self.faults.iter().take(MOST_FAULTS).enumerate() {
            let mut words = fault.kind.words();
            if said.contains(&words.help) {
                words.help.clear();
            }
            let text = page::render(renderer, self.page.as_ref(), fault, &words);
            let reserved = match at + 1 == self.faults.len() {
                true => 0,
                false => MORE,
            };
            let height = text.lines().count() + 1;
            if at > 0 && height + reserved > room {
                break;
            }
            room = room.saturating_sub(height);
            said.insert(words.help);
            rendered.push(text);
        }
        if let hidden @ [_, ..] = &self.faults[rendered.len()..] {
            let help = match lines == usize::MAX {
                true => "",
                false => closing::SEE_ALL,
            };
            let more = closing::more(hidden, help);
            rendered.push(page::render_more(renderer, self.page.as_ref(), &more));
        }
        if let Some(closing) = &self.closing {
            rendered.push(page::render_words(renderer, closing));
        }
        rendered.join("\n\n")
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.plain(self.full || f.alternate()))
    }
}

/// As a person reads it, since that is what a `main` shows of the error that it returns.
impl fmt::Debug for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match f.alternate() {
            true => fmt::Display::fmt(self, f),
            false => f.write_str(&self.for_stderr()),
        }
    }
}

impl Error for Report {}
