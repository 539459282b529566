//! `resolve! { kind "table" identity [catalogue] tokens }`: parse, look up in the table, write paths.

mod expand;
mod lookup;
mod suggest;

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::LitStr;

use crate::message;
use crate::requirement::{Requirement, parse_names};
use crate::table::Table;
use crate::tokens::{error_place, group};

#[cfg(test)]
pub(crate) use expand::guard as expand_guard;
pub(crate) use lookup::Catalog;

pub(crate) fn resolve(input: TokenStream) -> TokenStream {
    expand(input).unwrap_or_else(error_place)
}

fn expand(input: TokenStream) -> syn::Result<TokenStream> {
    let mut input = input.into_iter();
    let mut next = || input.next();
    let (Some(TokenTree::Ident(kind)), Some(table), Some(TokenTree::Ident(identity)), Some(path)) =
        (next(), next(), next(), next())
    else {
        return Err(message::not_for_people(Span::call_site()));
    };
    let (Ok(table), Some(path)) = (
        syn::parse2::<LitStr>(table.into_token_stream()),
        group(Some(&path), Delimiter::Bracket),
    ) else {
        return Err(message::not_for_people(Span::call_site()));
    };
    let path = path.stream();
    let catalog = Catalog {
        path: quote!(#path::#identity),
        table: Table::read(&table.value()).filter(|table| identity == table.module),
    };
    let tokens = input.collect();
    match kind.to_string().as_str() {
        "Guard" => {
            let requirement = Requirement::parse(tokens, Span::call_site(), catalog.examples());
            Ok(expand::guard(&catalog, &requirement)
                .unwrap_or_else(|error| expand::wrong_guard(&catalog, error)))
        }
        "scope" => expand::scope(&catalog, parse_names(tokens, catalog.examples())),
        "scopes" => expand::scopes(&catalog, parse_names(tokens, catalog.examples())),
        _ => Err(message::not_for_people(kind.span())),
    }
}
