use super::{
    Words,
    entry::entries,
    show::{count, list},
};

/// What can be wrong with the shape of a row.
#[derive(Debug)]
pub(crate) enum RowFault {
    /// The header is all there is.
    None,
    /// The header stands where a row should.
    HeaderAgain,
    /// The row ends before the columns do.
    TooShort {
        fields: usize,
        columns: usize,
        missing: Vec<String>,
    },
    /// The row goes on after the columns end.
    TooLong {
        fields: usize,
        columns: usize,
        by: TornBy,
    },
    /// A quote is opened and never closed.
    OpenQuote,
    /// A quoted field goes on after its closing quote. It was opened here, if on an earlier line.
    AfterQuote { opened: Option<usize> },
}

/// Why a row has more fields than columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TornBy {
    /// A text has commas in it, and no quotes around it.
    Comma,
    /// A text has commas in it, and quotes around it that are none.
    Quoted(Quote),
    /// The row ends in commas.
    CommasAtEnd,
    /// Nobody can tell.
    Unknown,
}

/// What looks like quotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Quote {
    /// A blank stands before the quote.
    AfterBlank,
    /// They are others than `"`.
    Other,
}

entries! { RowFault {
    Self::None => "no-rows":
        "The table has a header and no scope.",
    Self::HeaderAgain => "header-again":
        "The header stands in the table a second time, as where two files were joined.",
    Self::TooShort { .. } => "row-too-short":
        "A row has fewer fields than the header has columns.",
    Self::TooLong { .. } => "row-too-long":
        "A row has more fields than the header has columns: there is a comma in a text that has no quotes around it.",
    Self::OpenQuote => "quote-open":
        "A quote opens a field and none closes it, so that the rest of the file is one field.",
    Self::AfterQuote { .. } => "quote-goes-on":
        "Text follows the quote that closes a field.",
} }

impl RowFault {
    pub(super) fn words(&self) -> Words {
        match self {
            Self::None => Words::new(
                "the table has no rows",
                "nothing follows the header",
                "write a row for each scope; a catalogue has at least one",
            ),
            Self::HeaderAgain => Words::new(
                "the header is there twice",
                "again here",
                "remove it; where two files were joined, one header is enough",
            )
            .other("first here"),
            Self::TooShort {
                fields,
                columns,
                missing,
            } => Words::new(
                ragged(*fields, *columns),
                format!("nothing for {}", list(missing.iter().map(String::as_str))),
                "leave a field empty rather than out: every row has as many commas as the header",
            )
            .other("the header"),
            Self::TooLong {
                fields,
                columns,
                by,
            } => Words::new(
                ragged(*fields, *columns),
                match by {
                    TornBy::Comma | TornBy::Quoted(_) => {
                        format!("read as {}", count(1 + fields - columns, "field"))
                    }
                    TornBy::CommasAtEnd | TornBy::Unknown => "no column for this".into(),
                },
                match by {
                    TornBy::Comma | TornBy::Unknown => {
                        "text that contains a comma goes in double quotes: \"one, two\""
                    }
                    TornBy::Quoted(Quote::AfterBlank) => {
                        "a quote opens a text only where nothing stands before it: remove the blank"
                    }
                    TornBy::Quoted(Quote::Other) => {
                        "the quotes of a table are double and straight: \"one, two\""
                    }
                    TornBy::CommasAtEnd => {
                        "remove the commas at its end: a row has as many as the header; where one \
                         is part of a text, the text goes in double quotes: \"one, two\""
                    }
                },
            )
            .other("the header"),
            Self::OpenQuote => Words::new(
                "a quote is never closed",
                "opened here, and everything after it is read as one field",
                "close it with `\"`; inside quotes, a quote is written twice: \"\"",
            ),
            Self::AfterQuote { opened } => Words::new(
                "a quoted field goes on after its closing quote",
                "only a comma or the end of the line can stand here",
                match opened {
                    Some(_) => {
                        "close it with `\"` where it ends; inside quotes, a quote is written twice: \"\""
                    }
                    None => "inside quotes, a quote is written twice: \"\"",
                },
            )
            .other("the field begins here, and its closing quote is probably missing"),
        }
    }
}

fn ragged(fields: usize, columns: usize) -> String {
    format!(
        "this row has {} where the header has {}",
        count(fields, "field"),
        count(columns, "column")
    )
}
