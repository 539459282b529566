//! What the macros write for rust-analyzer, which offers what can stand where a path is, and knows
//! of a name what it knows of a path.
//!
//! A scope that exists is a path for rustc, too, and one that is still being typed is an error. The
//! editor gets a path beside the error, and rustc, which would report that path as well, never does.

use std::sync::OnceLock;

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::quote;

use crate::keyword::is_keyword;
use crate::message::Asked;
use crate::program;
use crate::requirement::{Name, SEPARATORS, list_of_segments, segments};
use crate::resolve::{self, Catalog};
use crate::table::{Row, Table, insert};
use crate::tokens::{error_place, group, list, option, punct, stream};

/// The name of the macro that a catalogue has instead of `Guard![…]` in the body of a function, where
/// the editor looks into every macro: it knows the table.
const IN_BODY: &str = "__guard";

/// Whether it is rust-analyzer that runs the macros. Its macro server is a program of that name;
/// a compiler is not. If it is called otherwise one day, what is half-typed is an error there and no
/// more, as it is for rustc.
pub(crate) fn is_asking() -> bool {
    static IS_ASKING: OnceLock<bool> = OnceLock::new();
    *IS_ASKING.get_or_init(|| program::is_called_like("rust-analyzer"))
}

/// The place of what the user has not written and rustc reports where they have: an editor would
/// go from there to all of it.
pub(crate) fn for_rustc_alone(place: Span) -> Span {
    if is_asking() {
        Span::call_site()
    } else {
        place
    }
}

/// An ordinal of a name that no scope has: the path it would have, and the error. A path that is
/// imported is offered as it is called; elsewhere the editor would add to a module the `::` that
/// is no separator of scopes.
pub(crate) fn half_typed(catalog: &Catalog, name: &Name, error: syn::Error) -> TokenStream {
    let (names, modules) = names_of(catalog, name.text());
    let path = path_in(names, name);
    let error = error_place(error);
    quote!({ use #path; #modules (#error) })
}

/// An ordinal of a scope that exists, with its path where it would stand if it were half-typed: what it
/// can become is looked for in the one expansion at the place of the other.
pub(crate) fn typed(scope: &TokenStream, ordinal: &TokenStream) -> TokenStream {
    quote!({ use #scope; #ordinal })
}

/// The tokens, with an empty name after the comma that a list of them ends with: what is written there
/// next is one.
pub(crate) fn with_next(mut tokens: Vec<TokenTree>) -> Vec<TokenTree> {
    for token in &mut tokens {
        if let Some(inner) = group(Some(token), Delimiter::Parenthesis) {
            let next = stream(with_next(list(inner.stream())));
            let mut edited = Group::new(Delimiter::Parenthesis, next);
            edited.set_span(inner.span());
            *token = edited.into();
        }
    }
    if let Some(comma) = punct(tokens.last(), ',') {
        let mut nothing = Group::new(Delimiter::None, TokenStream::new());
        nothing.set_span(comma.span());
        tokens.push(nothing.into());
    }
    tokens
}

/// An ordinal of the empty name after a comma. Nothing is wrong with it, and no compiler accepts it: no
/// catalogue has this function.
pub(crate) fn next(catalog: &Catalog) -> TokenStream {
    let (names, modules) = names_of(catalog, "");
    let path = &catalog.path;
    quote!({ use #names::{}; #modules #path::__for_editors_alone() })
}

/// The path of the catalogue's names, and the modules on the way to this one, where it has none.
fn names_of(catalog: &Catalog, text: &str) -> (TokenStream, TokenStream) {
    match &catalog.table {
        Some(table) if !has_names(table) => {
            let names = names_beside(table, text);
            (quote!(names), quote!(mod names { #names }))
        }
        _ => {
            let path = &catalog.path;
            (quote!(#path::names), TokenStream::new())
        }
    }
}

/// The same where a pattern may stand. What follows a path of its own is not added to.
pub(crate) fn half_typed_or_pattern(
    catalog: &TokenStream,
    name: &Name,
    error: syn::Error,
) -> TokenStream {
    let path = path(catalog, name);
    let error = error_place(error);
    quote!(#path::<> | #error)
}

/// The modules that a catalogue without them would have on the way to a name, and what is in the last.
fn names_beside(table: &Table, text: &str) -> TokenStream {
    let last = text.rfind(SEPARATORS).map_or(0, |separator| separator + 1);
    let way = &text[..last];
    let mut leaves = Vec::new();
    let mut modules = Vec::new();
    for name in table.beginning_with(way) {
        match list_of_segments(&name[way.len()..])[..] {
            [] => {}
            [leaf] => insert(&mut leaves, leaf),
            [module, ..] => insert(&mut modules, module),
        }
    }
    let mut names = TokenStream::new();
    for leaf in leaves {
        let leaf = ident(leaf, Span::call_site());
        names.extend(quote!(pub const #leaf: () = ();));
    }
    for module in modules {
        let module = ident(module, Span::call_site());
        names.extend(quote!(pub mod #module {}));
    }
    for segment in list_of_segments(way).iter().rev() {
        let module = ident(segment, Span::call_site());
        names = quote!(pub mod #module { #names });
    }
    names
}

/// Where the editor finds the segments of a row's path. A scope that has no modules on its way is at
/// the last of its name's.
pub(crate) fn places(row: Row<'_>, name: &Name) -> Vec<Span> {
    let mut places = Vec::new();
    for (start, _) in segments(name.text()) {
        places.push(place(name, start));
    }
    match has_name(row) {
        true => places,
        false => places.split_off(places.len().saturating_sub(1)),
    }
}

/// Where a segment of a name is for the editor, which goes wherever a token has got to: a name in
/// quotes, which is one token, leads to its scope and not to everything on the way.
fn place(name: &Name, start: usize) -> Span {
    let leads_on = name.token_from(start).contains(SEPARATORS);
    match leads_on {
        true => Span::call_site(),
        false => name.span_at(start).resolved_at(Span::call_site()),
    }
}

/// The catalogue's macro that an attribute writes into a body.
pub(crate) fn guard_in_body() -> Ident {
    let name = if is_asking() { IN_BODY } else { "Guard" };
    Ident::new(name, Span::call_site())
}

/// An item for a statement, beside a function that something is missing of.
pub(crate) fn beside(statement: &TokenStream) -> TokenStream {
    quote!(fn __scopegate_in_editor() { #statement })
}

/// A name that nobody has looked up, as the path it would have. No catalogue has this function: what
/// rustc has not judged does not compile.
pub(crate) fn unjudged(catalog: &TokenStream, name: &Name) -> TokenStream {
    let path = path(catalog, name);
    quote!({ use #path; #catalog::__for_editors_alone(#path) })
}

/// `Guard![…]`, as the editor looks at it: in the signature of a function it does not look into what
/// a macro's macro has written, and the macro that is told where the table is would be one too many.
pub(crate) fn guard(input: TokenStream) -> TokenStream {
    let (path, requirement) = catalog_and_requirement(input);
    let mut catalog = Catalog {
        path,
        table: None,
        for_editor: true,
        asked: Asked::ByConvention,
    };
    resolve::guard(&mut catalog, requirement, Span::call_site())
}

/// The macros of a catalogue's module: those that rustc gets, but for `Guard![…]`, and the one for
/// bodies. Without paths that follow from names, as in a large catalogue, the table is needed.
pub(crate) fn macros(
    table: &str,
    docs: &[(&str, String)],
    forwarding: impl Fn(&str, &str, &str) -> TokenStream,
) -> TokenStream {
    let has_names = Table::read(table).is_some_and(|table| has_names(&table));
    let mut macros = forwarding("Guard", IN_BODY, "");
    for (kind, doc) in docs {
        macros.extend(match *kind {
            "Guard" if has_names => export_guard(doc),
            kind => forwarding(kind, kind, doc),
        });
    }
    macros
}

fn export_guard(doc: &str) -> TokenStream {
    quote! {
        #[doc = #doc]
        #[allow(unreachable_pub, unused_imports)]
        pub use self::__scopegate::__private::guard_in_editor as Guard;
    }
}

/// `@[catalogue] …`, `catalog = catalogue, …`, or a requirement of the catalogue called `scopes`.
fn catalog_and_requirement(input: TokenStream) -> (TokenStream, Vec<TokenTree>) {
    let tokens = list(input);
    if let [at, bracket, requirement @ ..] = &tokens[..]
        && punct(Some(at), '@').is_some()
        && let Some(path) = group(Some(bracket), Delimiter::Bracket)
    {
        return (path.stream(), requirement.to_vec());
    }
    let comma = |token: &TokenTree| punct(Some(token), ',').is_some();
    let (first, rest) = tokens.split_at(tokens.iter().position(comma).unwrap_or(tokens.len()));
    match option(first) {
        Some((name, path)) if name == "catalog" => {
            let requirement = rest.get(1..).unwrap_or_default();
            (stream(path.to_vec()), requirement.to_vec())
        }
        _ => (quote!(scopes), tokens),
    }
}

/// Whether the catalogue has paths that follow from names.
fn has_names(table: &Table) -> bool {
    table.rows().any(has_name)
}

fn has_name(row: Row<'_>) -> bool {
    row.has_items()
}

fn path(catalog: &TokenStream, name: &Name) -> TokenStream {
    path_in(quote!(#catalog::names), name)
}

/// The path of a name, with a `::` at its end where the name has a separator there.
fn path_in(names: TokenStream, name: &Name) -> TokenStream {
    let text = name.text();
    let segments = segments(text).map(|(start, segment)| ident(segment, place(name, start)));
    let is_open = text.is_empty() || text.ends_with(SEPARATORS);
    let next = is_open.then(|| quote!(::));
    quote!(#names #(::#segments)* #next)
}

/// A segment as the generated modules spell it.
fn ident(segment: &str, span: Span) -> Ident {
    let part = |character: char| match character.is_ascii_alphanumeric() {
        true => character,
        false => '_',
    };
    let mut name: String = segment.chars().map(part).collect();
    if name.starts_with(|first: char| first.is_ascii_digit()) {
        name.insert(0, '_');
    }
    match &name[..] {
        "_" | "self" | "Self" | "super" | "crate" => Ident::new(&format!("{name}_"), span),
        word if is_keyword(word) => Ident::new_raw(word, span),
        word => Ident::new(word, span),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_segment_is_an_identifier_whatever_it_is_called() {
        for (segment, expected) in [
            ("read", "read"),
            ("type", "r#type"),
            ("gen", "r#gen"),
            ("self", "self_"),
            ("Self", "Self_"),
            ("super", "super_"),
            ("crate", "crate_"),
            ("_", "__"),
            ("2fa", "_2fa"),
            ("a-b", "a_b"),
        ] {
            assert_eq!(ident(segment, Span::call_site()).to_string(), expected);
        }
    }
}
