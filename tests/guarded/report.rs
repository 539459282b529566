//! What the compiler says of a package, from its JSON.

use std::ops::RangeInclusive;

use serde_json::Value;

pub(crate) struct Error {
    pub(crate) message: String,
    /// The lines of the primary span; the sum of the errors has none.
    pub(crate) lines: Option<RangeInclusive<usize>>,
}

/// The errors in what `cargo check --message-format=json` prints, without the sum at their end.
pub(crate) fn errors(output: &[u8]) -> Vec<Error> {
    let lines = output.split(|&byte| byte == b'\n');
    let messages = lines.filter(|line| !line.is_empty());
    let messages = messages.map(|line| serde_json::from_slice::<Value>(line).unwrap());
    messages
        .filter(|message| message["reason"] == "compiler-message")
        .map(|message| error(&message["message"]))
        .filter_map(|error| error.filter(|error| !is_sum(error)))
        .collect()
}

/// Anything that is no warning is an error, and so is an internal one of the compiler's.
fn error(diagnostic: &Value) -> Option<Error> {
    let level = diagnostic["level"].as_str().unwrap();
    let spans = diagnostic["spans"].as_array().unwrap();
    let primary = spans.iter().find(|span| span["is_primary"] == true);
    let line = |span: &Value, key| usize::try_from(span[key].as_u64().unwrap()).unwrap();
    (level.starts_with("error")).then(|| Error {
        message: diagnostic["message"].as_str().unwrap().to_owned(),
        lines: primary.map(|span| line(span, "line_start")..=line(span, "line_end")),
    })
}

fn is_sum(error: &Error) -> bool {
    error.lines.is_none() && error.message.starts_with("aborting due to ")
}
