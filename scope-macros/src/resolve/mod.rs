//! `resolve! { kind "table" identity [catalogue] tokens }`: parse, look up in the table, write paths.

mod advice;
mod asked;
mod check;
mod clear;
mod direct;
mod expand;
mod known;
mod lookup;
mod suggest;

use proc_macro2::{Delimiter, Ident, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};

use crate::editor;
use crate::message::{self, Asked};
use crate::requirement::{Name, Requirement, parse_names};
use crate::table::Table;
use crate::tokens::{error_place, group, list, located_at, stream, string};

pub(crate) use direct::Direct;
#[cfg(test)]
pub(crate) use expand::guard as expand_guard;
pub(crate) use known::table as known_table;
pub(crate) use lookup::Catalog;

pub(crate) fn resolve(input: TokenStream) -> TokenStream {
    expand(input).unwrap_or_else(error_place)
}

fn expand(input: TokenStream) -> syn::Result<TokenStream> {
    let mut input = list(input);
    let first = input.first().map_or_else(Span::call_site, TokenTree::span);
    let tokens = input.split_off(input.len().min(4));
    let [
        TokenTree::Ident(kind),
        table,
        TokenTree::Ident(identity),
        path,
    ] = &input[..]
    else {
        return Err(message::not_for_people(first));
    };
    let Some(brackets) = group(Some(path), Delimiter::Bracket) else {
        return Err(message::not_for_people(first));
    };
    let path = catalogue_of(brackets.stream());
    let mut catalog = Catalog {
        path: quote!(#path::#identity),
        table: None,
        for_editor: editor::is_asking(),
        asked: match path.to_string().as_str() {
            "scopes" => Asked::ByConvention,
            _ => Asked::ByPath,
        },
    };
    // What a person has written stands where it stands in their code; these brackets stand for all
    // of it, where they have written nothing.
    let place = brackets.span();
    let table = match table {
        TokenTree::Ident(other) => {
            let error = another_catalogue(place, &tokens, other, identity);
            return match kind.to_string().as_str() {
                "Guard" => Ok(expand::wrong_guard(&catalog, error)),
                "scope" => Ok(expand::wrong_scope(&catalog, error)),
                _ => Err(error),
            };
        }
        TokenTree::Literal(table) => string(table),
        _ => None,
    };
    let Some(table) = table else {
        return Err(message::not_for_people(place));
    };
    catalog.table = Table::read(&table).filter(|table| *identity == table.module);
    if let Some(table) = &catalog.table {
        known::remember(&list(path), table);
    }
    match kind.to_string().as_str() {
        "Guard" => Ok(guard(&mut catalog, tokens, place)),
        "check" => check(&mut catalog, tokens, place),
        "scope" => {
            let scope = names(&mut catalog, tokens);
            let scope = scope.and_then(|names| expand::scope(&catalog, names, place));
            Ok(scope.unwrap_or_else(|error| expand::wrong_scope(&catalog, error)))
        }
        "scopes" => {
            let tokens = catalog.readable(tokens);
            let names = names(&mut catalog, tokens)?;
            expand::scopes(&catalog, names)
        }
        _ => Err(message::not_for_people(kind.span())),
    }
}

/// The catalogue's module, of its path or of its prelude's: the prelude has the catalogue in it, as
/// `scopes`.
pub(crate) fn catalogue_of(mut path: TokenStream) -> TokenStream {
    let last = path.clone().into_iter().last();
    if let Some(TokenTree::Ident(prelude)) = last.filter(|last| last.to_string() == "prelude") {
        path.extend(quote_spanned!(prelude.span()=> ::scopes));
    }
    path
}

fn names(catalog: &mut Catalog, tokens: Vec<TokenTree>) -> syn::Result<Vec<syn::Result<Name>>> {
    let names = parse_names(tokens, catalog.examples());
    let mut read = Vec::new();
    for name in &names {
        read.extend(name.as_ref().ok());
    }
    catalog.ask_for(&read);
    catalog.option_for_name(&read).map_or(Ok(()), Err)?;
    Ok(names)
}

pub(crate) fn guard(catalog: &mut Catalog, tokens: Vec<TokenTree>, place: Span) -> TokenStream {
    let tokens = catalog.readable(tokens);
    let requirement = Requirement::parse(tokens, place, catalog.examples());
    match direct(catalog, requirement) {
        Ok(direct) => direct.guard(),
        Err(requirement) => explained(catalog, &requirement),
    }
}

/// What an editor looks for are paths that are made of a name's segments: it gets no other.
fn direct(catalog: &Catalog, requirement: Requirement) -> Result<Direct, Requirement> {
    match &catalog.table {
        Some(table) if !catalog.for_editor => {
            let names = requirement.names();
            let place = names
                .first()
                .map_or_else(Span::call_site, |name| name.span());
            let path = located_at(list(catalog.path.clone()), place);
            Direct::of(table, requirement, path, place)
        }
        _ => Err(requirement),
    }
}

/// The guard, with what there is to say of it.
fn explained(catalog: &mut Catalog, requirement: &Requirement) -> TokenStream {
    let names = requirement.names();
    catalog.ask_for(&names);
    if let Some(error) = catalog.option_for_name(&names) {
        return expand::wrong_guard(catalog, error);
    }
    expand::guard(catalog, requirement).unwrap_or_else(|error| expand::wrong_guard(catalog, error))
}

/// `(from) answer requirement`, where the answer is a type to be inferred.
fn check(
    catalog: &mut Catalog,
    mut tokens: Vec<TokenTree>,
    place: Span,
) -> syn::Result<TokenStream> {
    let requirement = tokens.split_off(tokens.len().min(2));
    let [from, answer] = &tokens[..] else {
        return Err(message::not_for_people(place));
    };
    let Some(from) = group(Some(from), Delimiter::Parenthesis) else {
        return Err(message::not_for_people(place));
    };
    let requirement = catalog.readable(requirement);
    let requirement = Requirement::parse(requirement, place, catalog.examples());
    match direct(catalog, requirement) {
        Ok(direct) => Ok(stream(direct.check(&list(from.stream()), answer.span()))),
        Err(requirement) => {
            let is_of_another = catalog.is_another_meant(&requirement.names());
            let guard = explained(catalog, &requirement);
            if is_of_another {
                return Ok(check::of_another_catalogue(&guard, &from.stream()));
            }
            Ok(check::write(catalog, &guard, &list(from.stream()), answer))
        }
    }
}

/// The error for a macro that finds another catalogue than its own.
fn another_catalogue(place: Span, tokens: &[TokenTree], own: &Ident, found: &Ident) -> syn::Error {
    let place = tokens.first().map_or(place, TokenTree::span);
    message::another_catalogue(place, &name(own), &name(found))
}

/// The catalogue's name in its identity, `__name_0123456789abcdef`.
fn name(identity: &Ident) -> String {
    let identity = identity.to_string();
    let name = identity.trim_start_matches("__");
    name.rsplit_once('_')
        .map_or(name, |(name, _)| name)
        .to_owned()
}
