//! Every message of the macros: what is wrong, and below it what to write instead. What there is to
//! go wrong is in [`list`]; the other files say it, each of one subject.

mod advice;
#[cfg(test)]
mod document;
mod example;
mod function;
mod list;
mod name;
mod option;
mod syntax;
mod unknown;

use std::fmt::Display;

use proc_macro2::Span;
use syn::Error;

pub(crate) use advice::*;
pub(crate) use example::Examples;
pub(crate) use function::*;
use list::Kind;
pub(crate) use name::*;
pub(crate) use option::*;
pub(crate) use syntax::*;
pub(crate) use unknown::*;

/// The message of this kind, with what its title leaves open.
fn error(kind: Kind, span: Span, open: &[&dyn Display], help: impl Display) -> Error {
    Error::new(span, format!("{}\n= help: {help}", filled(kind, open)))
}

/// The message of this kind, which leaves nothing open.
fn plain(kind: Kind, span: Span) -> Error {
    error(kind, span, &[], kind.help())
}

/// The title with a value in the place of each `{}`.
fn filled(kind: Kind, open: &[&dyn Display]) -> String {
    #[cfg(test)]
    assert_eq!(kind.title().matches("{}").count(), open.len(), "{kind:?}");
    let mut open = open.iter();
    let mut pieces = kind.title().split("{}");
    let mut title = String::from(pieces.next().unwrap_or_default());
    for piece in pieces {
        if let Some(value) = open.next() {
            title.push_str(&value.to_string());
        }
        title.push_str(piece);
    }
    title
}
