use super::{Words, entry::entries};

/// What can be wrong with the file as such.
#[derive(Debug)]
pub(crate) enum FileFault {
    /// There is no file.
    Missing,
    /// The operating system refuses it.
    Unreadable { reason: String },
    /// The bytes are not UTF-8 from this one on.
    NotUtf8 { offset: usize, utf16: bool },
    /// Nothing is in it.
    Empty,
    /// A line ends in a carriage return alone.
    CarriageReturn,
}

entries! { FileFault {
    Self::Missing => "file-missing":
        "There is no file at the path that the build script names.",
    Self::Unreadable { .. } => "file-unreadable":
        "The operating system refuses to read the file.",
    Self::NotUtf8 { .. } => "file-not-utf-8":
        "A table is UTF-8. A spreadsheet may have saved it in another encoding.",
    Self::Empty => "file-empty":
        "There is not even a header in the file.",
    Self::CarriageReturn => "carriage-return":
        "A line ends as on old systems, and a reader of CSV would see one long line.",
} }

impl FileFault {
    pub(super) fn words(&self) -> Words {
        match self {
            Self::Missing => Words::new(
                "there is no such file",
                "",
                "correct the path; in a build script, a relative one starts in the directory of Cargo.toml",
            ),
            Self::Unreadable { reason } => Words::new(
                format!("the file cannot be read: {reason}"),
                "",
                "let the build script read it",
            ),
            Self::NotUtf8 { offset, utf16 } => Words::new(
                format!("the file is not UTF-8: byte {offset} begins no character"),
                "not UTF-8",
                if *utf16 {
                    "it looks like UTF-16; save it as UTF-8"
                } else {
                    "save it as UTF-8"
                },
            ),
            Self::Empty => Words::new(
                "the file is empty",
                "",
                "begin with a header line that names the columns, such as `value,description`",
            ),
            Self::CarriageReturn => Words::new(
                "a line ends in a carriage return alone",
                "no line feed follows",
                "end every line with LF or with CRLF",
            ),
        }
    }
}
