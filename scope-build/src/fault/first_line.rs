//! What stands where the header belongs.

use super::show::quoted;

/// What the first line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FirstLine {
    /// Nobody can tell: perhaps a title, perhaps names that no column has.
    Unknown,
    /// A row as others are.
    Row,
    /// A line for people.
    Comment,
    /// A list or an object.
    Json,
    /// The bars of a table in Markdown.
    Markdown,
    /// A tag.
    Markup,
    /// Two versions of the file that git could not merge.
    Conflict,
    /// What Git LFS has in place of the file.
    LfsPointer,
    /// A whole line between quotes.
    Quoted,
}

impl FirstLine {
    pub(super) const fn label(self) -> &'static str {
        match self {
            Self::Unknown => "no column is called so",
            Self::Row => "looks like a row",
            Self::Comment => "a comment",
            Self::Json => "JSON",
            Self::Markdown => "a Markdown table",
            Self::Markup => "HTML or XML",
            Self::Conflict => "a conflict that git has left",
            Self::LfsPointer => "what Git LFS leaves in place of a file",
            Self::Quoted => "one field, for the quotes around it",
        }
    }

    /// The way out, with a header such as this one.
    pub(super) fn help(self, header: &str, known: &str) -> String {
        let header = quoted(header);
        match self {
            Self::Unknown => {
                format!("begin with a line that names the columns, such as {header}; {known}")
            }
            Self::Row => format!("write the header above it: {header}"),
            Self::Comment => {
                format!("a table has no comments: begin with its header, such as {header}")
            }
            Self::Json | Self::Markdown | Self::Markup => format!(
                "a table is CSV: fields with commas between them, and a header above them, such \
                 as {header}"
            ),
            Self::Conflict => "decide which of the two versions holds".into(),
            Self::LfsPointer => "fetch the file itself: `git lfs pull`".into(),
            Self::Quoted => {
                "remove the quotes around the lines; they stand around a field with a comma in it"
                    .into()
            }
        }
    }
}
