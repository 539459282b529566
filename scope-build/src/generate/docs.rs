//! Doc comments. Table text is only ever text in them: Markdown and HTML are escaped, and the
//! whole is a string literal.

use crate::catalog::{Catalog, Entry, Id};

pub(super) fn scope(catalog: &Catalog, entry: &Entry) -> String {
    let mut doc = code(&entry.value);
    if let Some(id) = &entry.id {
        doc.push_str(&match id {
            Id::Integer(id) => format!(" (ID {id})"),
            Id::Guid(id) => format!(" (ID `{id}`)"),
            Id::Text(id) => format!(" (ID {})", code(id)),
        });
    }
    if let Some(description) = &entry.description {
        doc.push_str(": ");
        doc.push_str(&escape(description));
    }
    if !entry.implies.is_empty() {
        let implied = entry.implies.iter();
        let implied: Vec<_> = implied.map(|&at| code(&catalog.scopes[at].value)).collect();
        doc.push_str(&format!("\n\nImplies {}.", implied.join(", ")));
    }
    comment(&doc)
}

/// `/// …`, a comment a line, because an attribute costs rustc four times as much.
pub(super) fn comment(doc: &str) -> String {
    let lines = doc.lines().map(|line| format!("    /// {line}"));
    lines.collect::<Vec<_>>().join("\n")
}

/// Text between backticks, with as many of them as it takes.
pub(super) fn code(text: &str) -> String {
    let mut fence = String::from("`");
    while text.contains(&fence) {
        fence.push('`');
    }
    if text.starts_with('`') || text.ends_with('`') {
        format!("{fence} {text} {fence}")
    } else {
        format!("{fence}{text}{fence}")
    }
}

/// Text in which no character means anything to Markdown.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\r' | '\t' => out.push(' '),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '~' | '|' | '!' | '$' | ':' => {
                out.push('\\');
                out.push(c);
            }
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_in_a_description_is_text() {
        assert_eq!(
            escape("<b>*x*</b> [a](b)"),
            r"&lt;b&gt;\*x\*&lt;/b&gt; \[a\](b)"
        );
        assert_eq!(code("a`b"), "``a`b``");
    }
}
