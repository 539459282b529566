//! A file, and faults beside its lines.

use std::borrow::Cow;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::{
    fault::{Doubt, Fault, Span, Words, show::one_line},
    load::Source,
};

const BYTE_ORDER_MARK: &str = "\u{feff}";
const LONGEST_UNDERLINE: usize = 60;
/// How much of a line is laid out on either side of a fault: more than is shown, and less than a
/// line that is as long as the file and has a fault in every word.
const REACH: usize = 300;

/// How a renderer with colours ends what has one.
const RESET: &str = "\u{1b}[0m";

/// A fault of a file, or of none.
pub(super) fn render(
    renderer: &Renderer,
    page: Option<&Page<'_>>,
    fault: &Fault,
    words: &Words,
) -> String {
    let group = Group::with_title(Level::ERROR.primary_title(&words.message));
    match (page, &fault.at) {
        (None, _) => finish(renderer, group, words),
        (Some(page), None) => {
            let group = group.element(Origin::path(page.path.as_ref()));
            finish(renderer, group, words)
        }
        (Some(page), Some(at)) => page.render(renderer, group, at, &fault.others, words),
    }
}

/// What stands below the faults of a file that are shown.
pub(super) fn render_more(renderer: &Renderer, page: Option<&Page<'_>>, words: &Words) -> String {
    let mut group = Group::with_title(Level::ERROR.primary_title(&words.message));
    if let Some(page) = page {
        group = group.element(Origin::path(page.path.as_ref()));
    }
    finish(
        renderer,
        group.element(Level::NOTE.message(&words.label)),
        words,
    )
}

/// What is said of no place.
pub(super) fn render_words(renderer: &Renderer, words: &Words) -> String {
    let group = Group::with_title(Level::ERROR.primary_title(&words.message));
    finish(renderer, group, words)
}

fn finish<'w>(renderer: &Renderer, mut group: Group<'w>, words: &'w Words) -> String {
    if !words.help.is_empty() {
        group = group.element(Level::HELP.message(words.help.as_str()));
    }
    renderer.render(&[group])
}

/// The file, by lines.
pub(super) struct Page<'a> {
    path: Cow<'a, str>,
    text: Cow<'a, str>,
    line_starts: Vec<usize>,
}

impl<'a> Page<'a> {
    pub(super) fn of(source: &'a Source) -> Self {
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
            path: Cow::Borrowed(&source.path),
            text,
            line_starts,
        }
    }

    pub(super) fn into_owned(self) -> Page<'static> {
        Page {
            path: self.path.into_owned().into(),
            text: self.text.into_owned().into(),
            line_starts: self.line_starts,
        }
    }

    /// A fault at `at`, and those places that it is in conflict with.
    fn render<'b>(
        &'b self,
        renderer: &Renderer,
        mut group: Group<'b>,
        at: &Span,
        others: &[Span],
        words: &'b Words,
    ) -> String {
        let (here, there) = (AnnotationKind::Primary, AnnotationKind::Context);
        let is_beside = |other: &&Span| self.is_beside(at, other);
        let (beside, apart): (Vec<_>, Vec<_>) = others.iter().partition(is_beside);
        let starts = || beside.iter().map(|other| other.start).chain([at.start]);
        let first = starts().min().unwrap_or(at.start);
        let last = starts().max().unwrap_or(at.start);
        let window = self.window(first, last);
        let mut snippet = self.snippet(&window, at, here, &words.label);
        for other in &beside {
            snippet = snippet.annotation(self.annotation(&window, other, there, words.other));
        }
        group = group.element(snippet);
        let mut origins = vec![("--> ", at, window.start)];
        for other in apart {
            let window = self.window(other.start, other.start);
            group = group.element(self.snippet(&window, other, there, words.other));
            origins.push(("::: ", other, window.start));
        }
        let mut rendered = finish(renderer, group, words);
        for (arrow, at, start) in origins {
            rendered = self.correct_column(rendered, arrow, at, start);
        }
        rendered
    }

    pub(super) fn warn(&self, doubt: &Doubt) -> String {
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
            .path(self.path.as_ref())
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

    /// The part of a line from a place on it to another.
    fn window(&self, first: usize, last: usize) -> Span {
        let line = self.line_span(self.line(&(first..last)));
        let boundary = |mut at: usize| {
            while !self.text.is_char_boundary(at) {
                at -= 1;
            }
            at
        };
        let start = first.saturating_sub(REACH);
        let end = last.saturating_add(REACH);
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
        let origin = |from: usize, arrow: &str| {
            let before = &self.text[from..at.start.min(span.end)];
            let column = before.chars().count() + 1;
            format!("{arrow}{}:{}:{column}\n", self.path, line + 1)
        };
        let coloured = format!("{arrow}{RESET}");
        let arrow = match rendered.contains(&coloured) {
            true => &coloured,
            false => arrow,
        };
        rendered.replacen(&origin(start, arrow), &origin(span.start, arrow), 1)
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
