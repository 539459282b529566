//! Faults and doubts as a person reads them.

use std::{borrow::Cow, fmt};

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::{
    fault::{Doubt, Fault, Faults, Span, show::one_line},
    load::Source,
};

const BYTE_ORDER_MARK: &str = "\u{feff}";
const LONGEST_UNDERLINE: usize = 60;

/// How much of a long line is shown before and after a place.
const AROUND: usize = 200;

/// From how many bytes on a line is shown in part.
const LONG_LINE: usize = 2_000;

/// How many warnings are worth reading in a row.
const MOST_WARNINGS: usize = 20;

/// What is wrong with a table: every fault, in the order of the file, beside the lines concerned.
#[derive(Debug)]
pub(crate) struct Report {
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

/// What a table may not mean, in the order of the file, each in one line: cargo shows no more of
/// a build script that succeeds.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Warnings(Vec<String>);

impl Warnings {
    pub(crate) fn new(source: &Source, faults: Faults) -> Self {
        let page = Page::new(source);
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
                if let Some(origin) = self.origin(at) {
                    group = group.element(origin);
                }
                let mut first = self.snippet(at, here, &words.label);
                match &fault.other {
                    Some(other)
                        if self.line(other) == self.line(at) && !self.is_long(self.line(at)) =>
                    {
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

    fn warn(&self, doubt: &Doubt) -> String {
        let line = |at: &Span| self.line(at) + 1;
        let words = doubt.warning.words();
        let other = doubt.other.as_ref();
        let other = other.map_or_else(String::new, |other| format!(" (line {})", line(other)));
        one_line(&format!(
            "{}:{}: {}{other}: {}; {}",
            self.path,
            line(&doubt.at),
            words.message,
            words.label,
            words.help
        ))
    }

    fn snippet<'b>(
        &'b self,
        at: &Span,
        kind: AnnotationKind,
        label: &'b str,
    ) -> Snippet<'b, Annotation<'b>> {
        let line = self.line(at);
        let path = (!self.is_long(line)).then_some(self.path);
        Snippet::source(&self.text[self.shown(at)])
            .path(path)
            .line_start(line + 1)
            .annotation(self.annotation(at, kind, label))
    }

    /// Where `at` is in a line of which only a part is shown.
    fn origin(&self, at: &Span) -> Option<Origin<'_>> {
        let line = self.line(at);
        if !self.is_long(line) {
            return None;
        }
        let start = self.line_span(line).start;
        let before = &self.text[start..at.start.max(start)];
        let column = before.chars().count() + 1;
        let origin = Origin::path(self.path).line(line + 1);
        Some(origin.char_column(column))
    }

    fn is_long(&self, line: usize) -> bool {
        self.line_span(line).len() > LONG_LINE
    }

    /// The part of the line on which `at` begins that is worth looking at. Of a long line the whole
    /// would be looked through for each of its faults.
    fn shown(&self, at: &Span) -> Span {
        let line = self.line(at);
        let whole = self.line_span(line);
        if !self.is_long(line) {
            return whole;
        }
        let mut start = at.start.saturating_sub(AROUND).max(whole.start);
        let mut end = (at.start + AROUND).min(whole.end);
        while !self.text.is_char_boundary(start) {
            start -= 1;
        }
        while !self.text.is_char_boundary(end) {
            end += 1;
        }
        start..end
    }

    /// Underlines the part of `at` that is on its first line, as far as an eye can follow.
    fn annotation<'b>(&self, at: &Span, kind: AnnotationKind, label: &'b str) -> Annotation<'b> {
        let line = self.shown(at);
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
