//! `resolve! { kind "table" [catalogue] tokens }`: parse, look up in the table, write paths.

mod expand;
mod lookup;
mod suggest;

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::LitStr;

use crate::attribute::CatalogPath;
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
    let (Some(TokenTree::Ident(kind)), Some(table), Some(path)) =
        (input.next(), input.next(), input.next())
    else {
        return Err(message::not_for_people(Span::call_site()));
    };
    let (Ok(table), Some(path)) = (
        syn::parse2::<LitStr>(table.into_token_stream()),
        group(Some(&path), Delimiter::Bracket),
    ) else {
        return Err(message::not_for_people(Span::call_site()));
    };
    let catalog = Catalog {
        path: CatalogPath::verbatim(path.stream()),
        table: Table::read(&table.value()),
    };
    let tokens = input.collect();
    match kind.to_string().as_str() {
        "Guard" => Ok(Requirement::parse(tokens, Span::call_site())
            .and_then(|requirement| expand::guard(&catalog, &requirement))
            .unwrap_or_else(|error| expand::wrong_guard(&catalog, error))),
        "scope" => expand::scope(&catalog, &parse_names(tokens)?),
        "scopes" => expand::scopes(&catalog, &parse_names(tokens)?),
        _ => Err(message::not_for_people(kind.span())),
    }
}
