//! Faults as a person reads them.

use std::{borrow::Cow, error::Error, fmt};

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::{
    fault::{Fault, Faults, Span},
    load::Source,
};

const BYTE_ORDER_MARK: &str = "\u{feff}";
const LONGEST_UNDERLINE: usize = 60;

/// What is wrong with a table: every fault, in the order of the file, beside the lines concerned.
/// It is shown as a person reads it.
pub struct Report {
    faults: usize,
    rendered: String,
}

impl Report {
    pub(crate) fn new(source: &Source, faults: Faults) -> Self {
        let page = Page::new(source);
        let faults = faults.in_order();
        let rendered: Vec<_> = faults.iter().map(|fault| page.render(fault)).collect();
        Self {
            faults: faults.len(),
            rendered: rendered.join("\n\n"),
        }
    }

    /// What is wrong beyond any file.
    pub(crate) fn of(message: String) -> Self {
        Self {
            faults: 1,
            rendered: message,
        }
    }

    /// This report, and that of another file.
    pub(crate) fn and(self, other: Self) -> Self {
        Self {
            faults: self.faults + other.faults,
            rendered: format!("{self}\n\n{other}"),
        }
    }

    /// How many faults there are.
    pub(crate) fn faults(&self) -> usize {
        self.faults
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.rendered)
    }
}

/// As a person reads it, since that is what a `main` shows of the error that it returns.
impl fmt::Debug for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Error for Report {}

/// The file, by lines.
struct Page<'a> {
    path: &'a str,
    text: Cow<'a, str>,
    line_starts: Vec<usize>,
}

impl<'a> Page<'a> {
    fn new(source: &'a Source) -> Self {
        let text = source
            .bytes
            .as_ref()
            .map_or(Cow::Borrowed(""), |bytes| String::from_utf8_lossy(bytes));
        let first = match text.starts_with(BYTE_ORDER_MARK) {
            true => BYTE_ORDER_MARK.len(),
            false => 0,
        };
        let later = text.match_indices('\n').map(|(at, _)| at + 1);
        let line_starts = std::iter::once(first).chain(later).collect();
        Self {
            path: &source.path,
            text,
            line_starts,
        }
    }

    fn render(&self, fault: &Fault) -> String {
        let words = fault.kind.words();
        let mut group = Group::with_title(Level::ERROR.primary_title(&words.message));
        match &fault.at {
            None => group = group.element(Origin::path(self.path)),
            Some(at) => {
                let here = AnnotationKind::Primary;
                let there = AnnotationKind::Context;
                let mut first = self.snippet(at, here, &words.label);
                match &fault.other {
                    Some(other) if self.line(other) == self.line(at) => {
                        first = first.annotation(self.annotation(other, there, words.other));
                        group = group.element(first);
                    }
                    Some(other) => {
                        group = group.element(first);
                        group = group.element(self.snippet(other, there, words.other));
                    }
                    None => group = group.element(first),
                }
            }
        }
        group = group.element(Level::HELP.message(&words.help));
        Renderer::plain().render(&[group])
    }

    fn snippet<'b>(
        &'b self,
        at: &Span,
        kind: AnnotationKind,
        label: &'b str,
    ) -> Snippet<'b, Annotation<'b>> {
        let line = self.line(at);
        Snippet::source(&self.text[self.line_span(line)])
            .path(self.path)
            .line_start(line + 1)
            .annotation(self.annotation(at, kind, label))
    }

    /// Underlines the part of `at` that is on its first line, as far as an eye can follow.
    fn annotation<'b>(&self, at: &Span, kind: AnnotationKind, label: &'b str) -> Annotation<'b> {
        let line = self.line_span(self.line(at));
        let end = at.end.min(line.end);
        let start = at.start.clamp(line.start, end.max(line.start));
        let end = end.max(start);
        let length = self.text[start..end]
            .char_indices()
            .nth(LONGEST_UNDERLINE)
            .map_or(end - start, |(length, _)| length);
        let start = start - line.start;
        kind.span(start..start + length).label(label)
    }

    /// The line on which `at` begins, from 0.
    fn line(&self, at: &Span) -> usize {
        let after = self.line_starts.partition_point(|start| *start <= at.start);
        after.saturating_sub(1)
    }

    fn line_span(&self, line: usize) -> Span {
        let start = self.line_starts[line];
        let next = self.line_starts.get(line + 1).copied();
        let text = &self.text[start..next.unwrap_or(self.text.len())];
        let text = text.strip_suffix('\n').unwrap_or(text);
        let text = text.strip_suffix('\r').unwrap_or(text);
        start..start + text.len()
    }
}
