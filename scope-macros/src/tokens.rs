//! What is done with tokens in more than one place.

use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};
use syn::{Error, Lit, LitStr};

pub(crate) fn punct(token: Option<&TokenTree>, expected: char) -> Option<&Punct> {
    match token {
        Some(TokenTree::Punct(punct)) if punct.as_char() == expected => Some(punct),
        _ => None,
    }
}

pub(crate) fn ident<'a>(token: Option<&'a TokenTree>, expected: &str) -> Option<&'a Ident> {
    match token {
        Some(TokenTree::Ident(ident)) if ident == expected => Some(ident),
        _ => None,
    }
}

pub(crate) fn group(token: Option<&TokenTree>, expected: Delimiter) -> Option<&Group> {
    match token {
        Some(TokenTree::Group(group)) if group.delimiter() == expected => Some(group),
        _ => None,
    }
}

pub(crate) fn is_string(literal: &Literal) -> bool {
    string(literal).is_some()
}

pub(crate) fn string(literal: &Literal) -> Option<String> {
    string_literal(literal).map(|text| text.value())
}

pub(crate) fn string_literal(literal: &Literal) -> Option<LitStr> {
    match Lit::new(literal.clone()) {
        Lit::Str(text) => Some(text),
        _ => None,
    }
}

/// The text's tokens, with the values in the places of their names.
pub(crate) fn filled(text: &str, values: &[(&str, TokenStream)]) -> TokenStream {
    fill(text.parse().unwrap_or_default(), values)
}

fn fill(template: TokenStream, values: &[(&str, TokenStream)]) -> TokenStream {
    let mut tokens = Vec::new();
    for token in template {
        match &token {
            TokenTree::Group(group) => {
                let inner = fill(group.stream(), values);
                tokens.push(Group::new(group.delimiter(), inner).into());
            }
            TokenTree::Ident(name) => match values.iter().find(|(own, _)| name == own) {
                Some((_, value)) => tokens.append(&mut list(value.clone())),
                None => tokens.push(token),
            },
            _ => tokens.push(token),
        }
    }
    stream(tokens)
}

/// The tokens as they were written, but for what stood between them.
pub(crate) fn joined(tokens: &[TokenTree]) -> String {
    let mut text = String::new();
    for token in tokens {
        text.push_str(&token.to_string());
    }
    text
}

/// `name = value`, as opposed to a name that holds a `==` or starts otherwise.
pub(crate) fn option(item: &[TokenTree]) -> Option<(&Ident, &[TokenTree])> {
    match item {
        [TokenTree::Ident(name), equals, value @ ..] => {
            let equals = punct(Some(equals), '=')?;
            let doubled = equals.spacing() == Spacing::Joint && punct(value.first(), '=').is_some();
            (!doubled).then_some((name, value))
        }
        _ => None,
    }
}

/// Every iterator that is collected into a stream is compiled anew, with all that a stream does with
/// it: this is the one.
pub(crate) fn stream(tokens: Vec<TokenTree>) -> TokenStream {
    tokens.into_iter().collect()
}

pub(crate) fn list(tokens: TokenStream) -> Vec<TokenTree> {
    tokens.into_iter().collect()
}

/// A group like this one, of other tokens.
pub(crate) fn same_place(group: &Group, tokens: TokenStream) -> Group {
    let mut edited = Group::new(group.delimiter(), tokens);
    edited.set_span(group.span());
    edited
}

/// The tokens as if they stood at the place. Each keeps the syntax context that it has: of another
/// one, `$crate` is another crate.
pub(crate) fn located_at(mut tokens: Vec<TokenTree>, place: Span) -> Vec<TokenTree> {
    for token in &mut tokens {
        token.set_span(token.span().located_at(place));
    }
    tokens
}

/// The tokens without the invisible brackets that a `macro_rules!` puts around what it hands on.
pub(crate) fn flattened(tokens: Vec<TokenTree>) -> Vec<TokenTree> {
    let mut flat = Vec::new();
    for token in tokens {
        match group(Some(&token), Delimiter::None) {
            Some(inner) => flat.append(&mut flattened(list(inner.stream()))),
            None => flat.push(token),
        }
    }
    flat
}

/// The items between commas, without the commas. A comma at the end adds no item; where nothing
/// stands before a comma, the comma itself is the item, for whoever reads it to refuse.
///
/// A comma between the angle brackets of a path separates nothing: `from = get::<A, B>()`,
/// `from = <Map<A, B> as Asks>::ask()`. In a name, `<` is a character like any other.
pub(crate) fn split_at_commas(tokens: Vec<TokenTree>) -> Vec<Vec<TokenTree>> {
    let mut items = vec![Vec::new()];
    let mut angles = 0_usize;
    for token in tokens {
        let item = items.len() - 1;
        let item = &mut items[item];
        if let TokenTree::Punct(punct) = &token {
            match punct.as_char() {
                '<' if angles > 0 || opens_angle(item) => angles += 1,
                '>' if angles > 0 && !punct_before(item, '-') => angles -= 1,
                ',' if angles == 0 => {
                    if item.is_empty() {
                        item.push(token);
                    }
                    items.push(Vec::new());
                    continue;
                }
                _ => {}
            }
        }
        item.push(token);
    }
    if items.last().is_some_and(Vec::is_empty) {
        items.pop();
    }
    items
}

/// Whether a `<` after these tokens is a bracket, and compares nothing.
fn opens_angle(item: &[TokenTree]) -> bool {
    option(item).is_some() && (punct_before(item, ':') || punct_before(item, '='))
}

fn punct_before(tokens: &[TokenTree], expected: char) -> bool {
    punct(tokens.last(), expected).is_some()
}

/// The errors as `compile_error!`s that can stand where an expression or a pattern can. Several are
/// what `concat!` is given, which looks at each and is then as wrong as one: of a tuple the compiler
/// would say that it is of another type.
pub(crate) fn error_place(error: Error) -> TokenStream {
    let mut errors = Vec::new();
    for error in error {
        let message = error.to_string();
        errors.push(quote_spanned!(error.span()=> ::core::compile_error!(#message)));
    }
    match &errors[..] {
        [error] => error.clone(),
        _ => quote!(::core::concat!(#(#errors),*)),
    }
}

/// Puts all errors into one, so that a person sees every mistake at once.
pub(crate) fn combine(errors: Vec<Error>) -> Option<Error> {
    let mut errors = errors.into_iter();
    let mut all = errors.next()?;
    for error in errors {
        all.combine(error);
    }
    Some(all)
}

/// Every value, or every error.
pub(crate) fn collect<T>(results: Vec<syn::Result<T>>) -> syn::Result<Vec<T>> {
    let mut values = Vec::new();
    let mut errors = Vec::new();
    for result in results {
        match result {
            Ok(value) => values.push(value),
            Err(error) => errors.push(error),
        }
    }
    combine(errors).map_or(Ok(values), Err)
}
