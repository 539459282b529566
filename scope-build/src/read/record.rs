//! Records of the file, each field with its place. What a field says is the csv crate's answer;
//! where it stands follows from what it says.

use std::borrow::Cow;

use csv::{ByteRecord, Reader, ReaderBuilder};

use super::cell::Cell;
use crate::fault::{Faults, FileFault, Kind, RowFault, Span};

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// One record: a line of the file, or several where a quoted field goes on.
pub(super) struct Record<'a> {
    pub(super) cells: Vec<Cell<'a>>,
    pub(super) span: Span,
    pub(super) line: usize,
}

/// What is wrong with a record, and where; and what the record would have said.
pub(super) struct Unread<'a> {
    pub(super) at: Span,
    pub(super) fault: Kind,
    pub(super) text: &'a str,
}

impl Unread<'_> {
    /// Notes the fault, with the place where its field was opened, if that is on another line.
    pub(super) fn blame(self, faults: &mut Faults) {
        match self.fault {
            Kind::Row(RowFault::AfterQuote { opened: Some(open) }) => {
                faults.between(self.at, open..open + 1, self.fault);
            }
            _ => faults.at(self.at, self.fault),
        }
    }
}

/// The records of a file.
pub(super) struct Records<'a> {
    text: &'a str,
    reader: Reader<&'a [u8]>,
    record: ByteRecord,
    line: usize,
    counted: usize,
    lost: bool,
}

impl<'a> Records<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        Self {
            text,
            reader,
            record: ByteRecord::new(),
            line: 1,
            counted: 0,
            lost: false,
        }
    }

    fn offset(&self) -> usize {
        usize::try_from(self.reader.position().byte()).unwrap_or(self.text.len())
    }

    fn line_of(&mut self, start: usize) -> usize {
        self.line += self.text[self.counted..start].matches('\n').count();
        self.counted = start;
        self.line
    }

    fn record(&mut self, start: usize) -> Result<Record<'a>, Unread<'a>> {
        let line = self.line_of(start);
        match self.cells(start) {
            Ok((cells, end)) => Ok(Record {
                cells,
                span: start..end,
                line,
            }),
            Err((at, fault)) => {
                self.lost = matches!(fault, RowFault::OpenQuote);
                Err(Unread {
                    at,
                    fault: fault.into(),
                    text: &self.text[start..self.offset().max(start)],
                })
            }
        }
    }

    /// The fields of the record that begins at `start`, and where it ends.
    fn cells(&self, start: usize) -> Result<(Vec<Cell<'a>>, usize), (Span, RowFault)> {
        let mut cells = Vec::with_capacity(self.record.len());
        let mut end = start;
        for field in &self.record {
            let at = match cells.is_empty() {
                true => start,
                false => end + 1,
            };
            let raw = match self.text[at..].starts_with('"') {
                true => self.quoted(at)?,
                false => at..at + field.len(),
            };
            let quoted = raw.start > at;
            end = raw.end + usize::from(quoted);
            cells.push(self.cell(field, raw, quoted));
        }
        Ok((cells, end))
    }

    fn cell(&self, field: &[u8], raw: Span, quoted: bool) -> Cell<'a> {
        let spelling = &self.text[raw.clone()];
        let text = match spelling.as_bytes() == field {
            true => Cow::Borrowed(spelling),
            false => Cow::Owned(String::from_utf8_lossy(field).into_owned()),
        };
        Cell::new(text, spelling, raw.start, quoted)
    }

    /// The inside of the quotes that open at `open`.
    fn quoted(&self, open: usize) -> Result<Span, (Span, RowFault)> {
        let bytes = self.text.as_bytes();
        let mut close = open + 1;
        loop {
            match (bytes.get(close), bytes.get(close + 1)) {
                (None, _) => return Err((open..open + 1, RowFault::OpenQuote)),
                (Some(b'"'), Some(b'"')) => close += 2,
                (Some(b'"'), None | Some(b',' | b'\r' | b'\n')) => {
                    return Ok(open + 1..close);
                }
                (Some(b'"'), Some(_)) => {
                    let rest = &self.text[close + 1..];
                    let length = rest.find([',', '\r', '\n']).unwrap_or(rest.len());
                    let opened = self.text[open..close].contains('\n').then_some(open);
                    let after = close + 1..close + 1 + length;
                    return Err((after, RowFault::AfterQuote { opened }));
                }
                _ => close += 1,
            }
        }
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = Result<Record<'a>, Unread<'a>>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.lost {
            return None;
        }
        let before = self.offset();
        let found = matches!(self.reader.read_byte_record(&mut self.record), Ok(true));
        let start = match found {
            true => record_start(self.text, before),
            false => self.text.len(),
        };
        if let Some(at) = lone_carriage_return(self.text, before.saturating_sub(1)..start) {
            self.lost = true;
            return Some(Err(Unread {
                at: at..at + 1,
                fault: FileFault::CarriageReturn.into(),
                text: &self.text[at..],
            }));
        }
        found.then(|| self.record(start))
    }
}

/// Where the record begins that the reader finds from `from` on.
fn record_start(text: &str, from: usize) -> usize {
    let rest = &text[from..];
    let mark = match from {
        0 if rest.starts_with(BYTE_ORDER_MARK) => BYTE_ORDER_MARK.len(),
        _ => 0,
    };
    let blank = rest[mark..]
        .bytes()
        .take_while(|byte| matches!(byte, b'\r' | b'\n'));
    from + mark + blank.count()
}

fn lone_carriage_return(text: &str, line_ends: Span) -> Option<usize> {
    let bytes = text.as_bytes();
    line_ends
        .into_iter()
        .find(|&at| bytes[at] == b'\r' && bytes.get(at + 1) != Some(&b'\n'))
}
