//! Everything that can be wrong with a table, or only look wrong, and every word that is said
//! about it.

pub(crate) mod change;
pub(crate) mod closing;
mod column;
mod entry;
mod file;
mod first_line;
mod id;
mod ident;
mod implies;
pub(crate) mod lock;
mod meant;
mod pattern;
mod row;
mod script;
pub(crate) mod show;
mod text;
mod value;
mod warning;

use std::ops::Range;

pub(crate) use column::ColumnFault;
pub(crate) use entry::Entry;
pub(crate) use file::FileFault;
pub(crate) use first_line::FirstLine;
pub(crate) use id::IdFault;
pub(crate) use ident::IdentFault;
pub(crate) use implies::ImpliesFault;
pub(crate) use lock::LockFault;
pub(crate) use meant::{Meant, What};
pub(crate) use pattern::PatternFault;
pub(crate) use row::{Quote, RowFault, TornBy};
pub(crate) use script::ScriptFault;
pub(crate) use text::TextFault;
pub(crate) use value::{LONGEST as LONGEST_NAME, ValueFault};
pub(crate) use warning::{Named, Warning};

/// Bytes of the file, on character boundaries.
pub(crate) type Span = Range<usize>;

/// What is said about a fault.
pub(crate) struct Words {
    /// The first line of the report.
    pub(crate) message: String,
    /// Stands beside the offending text.
    pub(crate) label: String,
    /// Stands beside the other place, where two conflict.
    pub(crate) other: &'static str,
    /// The way out.
    pub(crate) help: String,
}

impl Words {
    fn new(message: impl Into<String>, label: impl Into<String>, help: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            label: label.into(),
            other: "",
            help: help.into(),
        }
    }

    fn other(mut self, label: &'static str) -> Self {
        self.other = label;
        self
    }
}

macro_rules! kinds {
    ($($kind:ident: $fault:ident, $subject:literal;)*) => {
        /// What is wrong.
        #[derive(Debug)]
        pub(crate) enum Kind {
            $($kind($fault),)*
        }

        impl Kind {
            /// Puts it into words.
            pub(crate) fn words(&self) -> Words {
                match self {
                    $(Self::$kind(fault) => fault.words(),)*
                }
            }

            /// What it is called, and what it means.
            pub(crate) fn entry(&self) -> &'static Entry {
                match self {
                    $(Self::$kind(fault) => fault.entry(),)*
                }
            }

            /// Everything that can be wrong, by what is concerned.
            #[cfg(test)]
            pub(crate) const ALL: &'static [(&'static str, &'static [Entry])] =
                &[$(($subject, $fault::ENTRIES),)*];
        }

        $(impl From<$fault> for Kind {
            fn from(fault: $fault) -> Self {
                Self::$kind(fault)
            }
        })*
    };
}

kinds! {
    File: FileFault, "The file";
    Column: ColumnFault, "The header";
    Row: RowFault, "Rows";
    Value: ValueFault, "Names of scopes";
    Text: TextFault, "Text";
    Id: IdFault, "IDs";
    Implies: ImpliesFault, "Implications";
    Pattern: PatternFault, "Patterns";
    Ident: IdentFault, "Names in Rust";
    Lock: LockFault, "Locks";
    Script: ScriptFault, "The build script";
}

/// Something wrong at one place of the file, perhaps in conflict with another.
#[derive(Debug)]
pub(crate) struct Fault {
    /// The offending text; `None` where the file as a whole is meant.
    pub(crate) at: Option<Span>,
    /// The places it is in conflict with.
    pub(crate) others: Vec<Span>,
    /// What is wrong.
    pub(crate) kind: Kind,
}

/// Something at one place of the file that is allowed and may not be meant.
#[derive(Debug)]
pub(crate) struct Doubt {
    /// The text in doubt.
    pub(crate) at: Span,
    /// The place that it resembles.
    pub(crate) other: Option<Span>,
    /// What may not be meant.
    pub(crate) warning: Warning,
}

/// The faults found so far, and the doubts, which stop nothing.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    faults: Vec<Fault>,
    doubts: Vec<Doubt>,
}

impl Faults {
    /// Notes a fault of the file as a whole.
    pub(crate) fn whole(&mut self, kind: impl Into<Kind>) {
        self.push(None, Vec::new(), kind.into());
    }

    /// Notes a fault at one place.
    pub(crate) fn at(&mut self, at: Span, kind: impl Into<Kind>) {
        self.push(Some(at), Vec::new(), kind.into());
    }

    /// Notes a fault at one place that is in conflict with another.
    pub(crate) fn between(&mut self, at: Span, other: Span, kind: impl Into<Kind>) {
        self.push(Some(at), vec![other], kind.into());
    }

    /// Notes a fault at one place that is in conflict with others.
    pub(crate) fn among(&mut self, at: Span, others: Vec<Span>, kind: impl Into<Kind>) {
        self.push(Some(at), others, kind.into());
    }

    /// Notes a doubt at one place.
    pub(crate) fn warn(&mut self, at: Span, warning: Warning) {
        let other = None;
        self.doubts.push(Doubt { at, other, warning });
    }

    /// Notes a doubt at one place that resembles another.
    pub(crate) fn warn_between(&mut self, at: Span, other: Span, warning: Warning) {
        let other = Some(other);
        self.doubts.push(Doubt { at, other, warning });
    }

    /// Notes what was found elsewhere.
    pub(crate) fn append(&mut self, other: Self) {
        self.faults.extend(other.faults);
        self.doubts.extend(other.doubts);
    }

    /// Whether nothing was wrong so far.
    pub(crate) fn is_empty(&self) -> bool {
        self.faults.is_empty()
    }

    /// The doubts, those about names first, and otherwise in the order of the file.
    pub(crate) fn doubts(mut self) -> Vec<Doubt> {
        self.doubts
            .sort_by_key(|doubt| (doubt.warning.rank(), doubt.at.start, doubt.at.end));
        self.doubts
    }

    /// The faults in the order of the file.
    pub(crate) fn in_order(mut self) -> Vec<Fault> {
        self.faults
            .sort_by_key(|fault| fault.at.as_ref().map(|at| (at.start, at.end)));
        self.faults
    }

    fn push(&mut self, at: Option<Span>, others: Vec<Span>, kind: Kind) {
        self.faults.push(Fault { at, others, kind });
    }
}
