//! What the compiler says of the program, and whether those are words of ours.

use std::ops::Range;

use serde_json::Value;

#[derive(Debug)]
pub(crate) struct Error {
    /// The first line of what is said.
    pub(crate) title: String,
    pub(crate) code: Option<String>,
    /// The line of the program and the bytes of it that this is about, from 0.
    pub(crate) place: (usize, Range<usize>),
}

/// The errors in what cargo prints as JSON, without the sum at their end. Each is about the program,
/// and not about anything that it was expanded to.
pub(crate) fn errors(output: &[u8]) -> Vec<Error> {
    let lines = output.split(|&byte| byte == b'\n');
    let messages = lines.filter_map(|line| serde_json::from_slice::<Value>(line).ok());
    let diagnostics = messages
        .filter(|message| message["reason"] == "compiler-message")
        .map(|message| message["message"].clone());
    diagnostics
        .filter(|diagnostic| diagnostic["level"].as_str().unwrap().starts_with("error"))
        .filter(|diagnostic| !is_sum(diagnostic))
        .map(|diagnostic| error(&diagnostic))
        .collect()
}

fn is_sum(diagnostic: &Value) -> bool {
    let message = diagnostic["message"].as_str().unwrap();
    message.starts_with("aborting due to ") && diagnostic["spans"] == Value::Array(Vec::new())
}

fn error(diagnostic: &Value) -> Error {
    let message = diagnostic["message"].as_str().unwrap();
    let spans = diagnostic["spans"].as_array().unwrap();
    let Some(mut span) = spans.iter().find(|span| span["is_primary"] == true) else {
        panic!("an error of nothing: {diagnostic}");
    };
    // The compiler shows the call of a macro that another crate has written.
    while span["file_name"] != "src/main.rs" && span["expansion"].is_object() {
        span = &span["expansion"]["span"];
    }
    assert_eq!(span["file_name"], "src/main.rs", "{diagnostic}");
    let at = |key: &str| usize::try_from(span[key].as_u64().unwrap()).unwrap() - 1;
    assert_eq!(at("line_start"), at("line_end"), "{diagnostic}");
    Error {
        title: message.lines().next().unwrap_or_default().to_owned(),
        code: diagnostic["code"]["code"].as_str().map(str::to_owned),
        place: (at("line_start"), at("column_start")..at("column_end")),
    }
}

/// The titles of the macros' messages, as `docs/errors.md` lists them.
pub(crate) struct Titles(Vec<&'static str>);

impl Titles {
    pub(crate) fn documented() -> Self {
        let page = include_str!("../../docs/errors.md");
        let (_, page) = page.split_once("<!-- macros -->").unwrap();
        let (macros, _) = page.split_once("<!-- /macros -->").unwrap();
        let titles: Vec<_> = macros
            .lines()
            .filter_map(|line| line.strip_prefix("> "))
            .collect();
        assert!(titles.len() > 30);
        Self(titles)
    }

    /// Whether the macros have said this.
    pub(crate) fn have(&self, error: &Error) -> bool {
        error.code.is_none() && self.0.iter().any(|title| fits(&error.title, title))
    }
}

/// Whether the text is the title with something in the place of each `…`.
fn fits(text: &str, title: &str) -> bool {
    let mut pieces = title.split('…');
    let Some(mut rest) = pieces.next().and_then(|first| text.strip_prefix(first)) else {
        return false;
    };
    let mut is_open = false;
    for piece in pieces {
        let Some(at) = rest.find(piece) else {
            return false;
        };
        rest = &rest[at + piece.len()..];
        is_open = piece.is_empty();
    }
    rest.is_empty() || is_open || title.ends_with('…')
}
