//! What is written, as tokens: as much of Rust's lexer as the corpus needs, and nothing of ours.

use std::ops::Range;

/// A token, or a pair of brackets with what is between them.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Token {
    pub(crate) text: String,
    /// Whether there is a space before it.
    pub(crate) spaced: bool,
    /// Of an opening bracket: what it holds, and whether a space is before what closes it.
    pub(crate) inside: Option<(Vec<Token>, bool)>,
    /// Where it stood in what was read.
    pub(crate) bytes: Range<usize>,
}

/// What Rust reads as one token, where single characters would mean something else.
const LONG: [&str; 2] = ["::", "=="];

impl Token {
    pub(crate) fn is(&self, text: &str) -> bool {
        self.text == text && self.inside.is_none()
    }

    pub(crate) fn is_word(&self) -> bool {
        self.inside.is_none() && self.text.starts_with(in_word)
    }

    pub(crate) fn is_string(&self) -> bool {
        self.text.starts_with('"')
    }

    pub(crate) fn inside(&self, open: &str) -> Option<&[Token]> {
        match &self.inside {
            Some((inside, _)) if self.text == open => Some(inside),
            _ => None,
        }
    }

    fn write(&self, text: &mut String) {
        text.push_str(if self.spaced { " " } else { "" });
        text.push_str(&self.text);
        if let Some((inside, spaced)) = &self.inside {
            inside.iter().for_each(|token| token.write(text));
            text.push_str(if *spaced { " " } else { "" });
            text.push_str(closing(&self.text));
        }
    }
}

pub(crate) fn read(text: &str) -> Vec<Token> {
    let mut at = 0;
    let (tokens, _) = read_to(text, &mut at);
    assert_eq!(at, text.len(), "{text}");
    tokens
}

pub(crate) fn written(tokens: &[Token]) -> String {
    let mut text = String::new();
    tokens.iter().for_each(|token| token.write(&mut text));
    text.trim_start().to_owned()
}

/// The tokens up to a closing bracket or the end, and whether a space is before that.
fn read_to(text: &str, at: &mut usize) -> (Vec<Token>, bool) {
    let mut tokens = Vec::new();
    loop {
        let rest = &text[*at..];
        let trimmed = rest.trim_start();
        let spaced = trimmed.len() < rest.len();
        *at += rest.len() - trimmed.len();
        if trimmed.is_empty() || trimmed.starts_with([')', ']', '}']) {
            return (tokens, spaced);
        }
        let start = *at;
        *at += length(trimmed);
        let own = trimmed[..length(trimmed)].to_owned();
        let inside = (["(", "[", "{"].contains(&own.as_str())).then(|| {
            let inside = read_to(text, at);
            assert!(text[*at..].starts_with(closing(&own)), "{text}");
            *at += 1;
            inside
        });
        tokens.push(Token {
            text: own,
            spaced,
            inside,
            bytes: start..*at,
        });
    }
}

/// How long the first token is.
fn length(text: &str) -> usize {
    if let Some(string) = text.strip_prefix('"') {
        return 2 + string.find('"').unwrap();
    }
    if let Some(long) = LONG.iter().find(|long| text.starts_with(**long)) {
        return long.len();
    }
    match text.find(|c| !in_word(c)) {
        Some(0) => 1,
        Some(end) => end,
        None => text.len(),
    }
}

fn in_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

fn closing(open: &str) -> &'static str {
    match open {
        "(" => ")",
        "[" => "]",
        _ => "}",
    }
}
