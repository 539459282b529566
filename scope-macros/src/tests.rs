//! What holds of the macros whatever they are given.

mod anything;
mod direct;
mod editors;
mod expansions;
mod functions;
mod requirements;

use std::sync::Arc;

use proc_macro2::{Span, TokenStream};
use proptest::collection::vec;
use proptest::prelude::*;
use quote::quote;

use crate::message::{Asked, Examples};
use crate::requirement::Requirement;
use crate::resolve::{Catalog, expand_guard};
use crate::table::Table;

/// What attributes, and mistakes in them, are made of.
const WORDS: &[&str] = &[
    "sms",
    "read",
    ".",
    ":",
    "::",
    ",",
    "any",
    "all",
    "any(",
    "all(",
    ")",
    "(",
    "from",
    ", from = grant",
    ", catalog = acme::scopes",
    "catalog",
    "=",
    "==",
    "\"sms.read\"",
    "b\"x\"",
    "1",
    "2fa",
    "1.5",
    "'a",
    "r#type",
    "self",
    "self.grant",
    "crate::scopes",
    "-",
    "*",
    "<",
    ">",
    "::<A, B>",
    "{",
    "}",
    "[",
    "]",
    "#",
    "!",
    "$",
    "_",
    "@",
    "smsé",
    "SmsRead",
    "Scope::",
    "Short Messages",
    "\" é|\"",
    "92",
    "1e",
    "&&",
];

fn tokens(words: &'static [&'static str]) -> impl Strategy<Value = TokenStream> {
    let text = vec(prop::sample::select(words), 0..12).prop_map(|words| words.join(" "));
    text.prop_filter_map("not a token stream", |text| text.parse().ok())
}

/// Tokens as a text without spaces, so that it does not matter how they are printed.
fn squeezed(tokens: &TokenStream) -> String {
    tokens.to_string().replace(char::is_whitespace, "")
}

fn fails(tokens: &TokenStream) -> bool {
    squeezed(tokens).contains("compile_error!")
}

fn catalog() -> Catalog {
    let rows = [
        ("a-b:c", "names::a_b::c"),
        ("a:<b", "Scope::Less"),
        ("a_b.c", "Scope::Other"),
        ("sms", "names::sms"),
        ("sms.read", "names::sms::read"),
        ("sms.read_all", "names::sms::read_all"),
        ("sms.use", "names::sms::r#use"),
    ];
    let rows: String = rows
        .iter()
        .enumerate()
        .map(|(at, (name, path))| {
            format!("{name}\t{path}\t{at}\t9{at}\t\tV{at}\tShort Messages\t\n")
        })
        .collect();
    Catalog {
        path: quote!(scopes),
        table: Table::parse(format!("scopegate 3\tacme\t__id\n{rows}")).map(Arc::new),
        for_editor: false,
        asked: Asked::ByConvention,
    }
}

fn guard_of(tokens: TokenStream) -> Result<String, String> {
    let examples = Examples::of(None);
    let requirement = Requirement::parse(tokens.into_iter().collect(), Span::call_site(), examples);
    match expand_guard(&catalog(), &requirement) {
        Ok(tokens) => Ok(squeezed(&tokens).replace("scopes::__scopegate::", "")),
        Err(error) => Err(error.to_string()),
    }
}
