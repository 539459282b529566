//! Faults and doubts as a person reads them.

use std::{borrow::Cow, error::Error, fmt};

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::{
    fault::{Doubt, Fault, Faults, Span, show::one_line},
    load::Source,
    read::is_control,
};

const BYTE_ORDER_MARK: &str = "\u{feff}";
const LONGEST_UNDERLINE: usize = 60;
/// How much of a line is laid out on either side of a fault: more than is shown, and less than a
/// line that is as long as the file and has a fault in every word.
const REACH: usize = 300;
/// How many faults are shown: more than anybody corrects at once, and less than what takes minutes to
/// lay out.
const MOST_FAULTS: usize = 1_000;

/// How many warnings are worth reading in a row.
const MOST_WARNINGS: usize = 20;
const REPLACEMENT: &str = "\u{fffd}";

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
        let shown = faults.iter().take(MOST_FAULTS);
        let mut rendered: Vec<_> = shown.map(|fault| page.render(fault)).collect();
        if let more @ 1.. = faults.len().saturating_sub(MOST_FAULTS) {
            rendered.push(format!(
                "error: and {more} more faults\n --> {}",
                source.path
            ));
        }
        Self {
            faults: faults.len(),
            rendered: rendered
                .join("\n\n")
                .replace(acts_on_a_terminal, REPLACEMENT),
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

/// Whether a character would not merely be shown. Most of them never come out of the renderer.
fn acts_on_a_terminal(character: char) -> bool {
    let marks_direction = matches!(character, '\u{61c}' | '\u{200e}' | '\u{200f}');
    marks_direction || is_control(character) && character != '\n'
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
        let mut origins = Vec::new();
        match &fault.at {
            None => group = group.element(Origin::path(self.path)),
            Some(at) => {
                let here = AnnotationKind::Primary;
                let there = AnnotationKind::Context;
                match &fault.other {
                    Some(other) if self.is_beside(at, other) => {
                        let window = self.window(at, other);
                        let first = self.snippet(&window, at, here, &words.label);
                        let other = self.annotation(&window, other, there, words.other);
                        group = group.element(first.annotation(other));
                        origins.push(("--> ", at, window));
                    }
                    other => {
                        let window = self.window(at, at);
                        group = group.element(self.snippet(&window, at, here, &words.label));
                        origins.push(("--> ", at, window));
                        if let Some(other) = other {
                            let window = self.window(other, other);
                            group = group.element(self.snippet(&window, other, there, words.other));
                            origins.push(("::: ", other, window));
                        }
                    }
                }
            }
        }
        group = group.element(Level::HELP.message(&words.help));
        let mut rendered = Renderer::plain().render(&[group]);
        for (arrow, at, window) in origins {
            rendered = self.correct_column(rendered, arrow, at, window.start);
        }
        rendered
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
        window: &Span,
        at: &Span,
        kind: AnnotationKind,
        label: &'b str,
    ) -> Snippet<'b, Annotation<'b>> {
        Snippet::source(&self.text[window.clone()])
            .path(self.path)
            .line_start(self.line(at) + 1)
            .annotation(self.annotation(window, at, kind, label))
    }

    /// Underlines the part of `at` that is in `window`, as far as an eye can follow.
    fn annotation<'b>(
        &self,
        window: &Span,
        at: &Span,
        kind: AnnotationKind,
        label: &'b str,
    ) -> Annotation<'b> {
        let end = at.end.min(window.end);
        let start = at.start.clamp(window.start, end.max(window.start));
        let end = end.max(start);
        let length = self.text[start..end]
            .char_indices()
            .nth(LONGEST_UNDERLINE)
            .map_or(end - start, |(length, _)| length);
        let start = start - window.start;
        kind.span(start..start + length).label(label)
    }

    /// Whether one look takes in both.
    fn is_beside(&self, one: &Span, other: &Span) -> bool {
        self.line(one) == self.line(other) && one.start.abs_diff(other.start) <= REACH
    }

    /// The part of a line around two places on it.
    fn window(&self, one: &Span, other: &Span) -> Span {
        let line = self.line_span(self.line(one));
        let boundary = |mut at: usize| {
            while !self.text.is_char_boundary(at) {
                at -= 1;
            }
            at
        };
        let start = one.start.min(other.start).saturating_sub(REACH);
        let end = one.start.max(other.start).saturating_add(REACH);
        boundary(start.max(line.start))..boundary(end.min(line.end))
    }

    /// Counts the column of `at` from the beginning of its line, where the renderer has counted
    /// from `start`.
    fn correct_column(&self, rendered: String, arrow: &str, at: &Span, start: usize) -> String {
        let line = self.line(at);
        let span = self.line_span(line);
        if start == span.start {
            return rendered;
        }
        let origin = |from: usize| {
            let before = &self.text[from..at.start.min(span.end)];
            let column = before.chars().count() + 1;
            format!("{arrow}{}:{}:{column}\n", self.path, line + 1)
        };
        rendered.replacen(&origin(start), &origin(span.start), 1)
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
