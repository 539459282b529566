//! What is said of an item that cannot be guarded, and of macros that nobody writes.

use proc_macro2::{Ident, Span};
use syn::Error;

use super::list::Kind;
use super::{error, plain};

pub(crate) fn not_a_function(span: Span) -> Error {
    plain(Kind::NotAFunction, span)
}

pub(crate) fn const_function(span: Span) -> Error {
    plain(Kind::ConstFunction, span)
}

pub(crate) fn no_body(span: Span) -> Error {
    plain(Kind::NoBody, span)
}

pub(crate) fn method_without_from(receiver: Span) -> Error {
    plain(Kind::MethodWithoutFrom, receiver)
}

pub(crate) fn extern_without_from(keyword: Span) -> Error {
    plain(Kind::ExternWithoutFrom, keyword)
}

pub(crate) fn not_for_people(span: Span) -> Error {
    plain(Kind::NotForPeople, span)
}

/// `near` is a catalogue that there is.
pub(crate) fn no_table(catalog: &Ident, near: Option<&str>) -> Error {
    let help = match near {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("call `scope_build::compile(\"{catalog}.csv\")` in build.rs"),
    };
    error(Kind::NoTable, catalog.span(), &[&catalog], help)
}

/// `meant` is the name that is in what was written.
pub(crate) fn no_name_of_a_catalogue(span: Span, meant: Option<&Ident>) -> Error {
    let help = match meant {
        Some(meant) => format!("write `include_catalog!({meant})`"),
        None => String::from(Kind::NoNameOfACatalogue.help()),
    };
    error(Kind::NoNameOfACatalogue, span, &[], help)
}

pub(crate) fn included_twice(catalog: &Ident) -> Error {
    error(
        Kind::IncludedTwice,
        catalog.span(),
        &[&catalog],
        Kind::IncludedTwice.help(),
    )
}
