//! What is said of an item that cannot be guarded, and of macros that nobody writes.

use proc_macro2::{Ident, Span};
use syn::Error;

use super::error;
use super::list::Kind;

pub(crate) fn not_a_function(span: Span) -> Error {
    let help = "put it on each function or method that needs the scope";
    error(Kind::NotAFunction, span, &[], help)
}

pub(crate) fn const_function(span: Span) -> Error {
    let help = "remove `const`, or guard the function that calls this one";
    error(Kind::ConstFunction, span, &[], help)
}

pub(crate) fn no_body(span: Span) -> Error {
    error(
        Kind::NoBody,
        span,
        &[],
        "put the attribute where there is one: on the method in each `impl`, or on the function that \
         calls this one",
    )
}

pub(crate) fn method_without_from(receiver: Span) -> Error {
    error(
        Kind::MethodWithoutFrom,
        receiver,
        &[],
        "say who is asking: `#[requires_scope(…, from = self.grant)]`, with any expression that \
         implements `HasGrant`",
    )
}

pub(crate) fn extern_without_from(keyword: Span) -> Error {
    error(
        Kind::ExternWithoutFrom,
        keyword,
        &[],
        "say who is asking: `#[requires_scope(…, from = …)]`, or guard the function that it calls",
    )
}

pub(crate) fn not_for_people(span: Span) -> Error {
    error(
        Kind::NotForPeople,
        span,
        &[],
        "use `#[requires_scope(…)]`, `Guard![…]`, `scope!(…)` or `scopes!(…)`",
    )
}

pub(crate) fn no_table(catalog: &Ident) -> Error {
    let help = format!("call `scope_build::compile(\"{catalog}.csv\")` in build.rs");
    error(Kind::NoTable, catalog.span(), &[&catalog], help)
}

pub(crate) fn included_twice(catalog: &Ident) -> Error {
    let help = "include it in one module, and import its prelude from there: \
                `use crate::path::to::catalogue::prelude::*;`";
    error(Kind::IncludedTwice, catalog.span(), &[&catalog], help)
}
