use proc_macro2::{Delimiter, Ident, Punct, Spacing, Span, TokenStream, TokenTree};
use syn::Error;

use super::path::CatalogPath;
use crate::editor;
use crate::keyword::is_keyword;
use crate::message::{self, Examples};
use crate::requirement::Requirement;
use crate::tokens::{
    group, ident, is_string, joined, list, option, punct, split_at_commas, stream,
};

/// What stands between the parentheses of the attribute.
pub(super) struct Arguments {
    /// The requirement, unread: the catalogue's macro reads it.
    pub(super) requirement: Vec<TokenTree>,
    /// Whether the requirement has anything to say beside a mistake.
    pub(super) is_readable: bool,
    /// Who is asking.
    pub(super) from: Option<Vec<TokenTree>>,
    /// Whether somebody has been named who is asking, rightly or wrongly.
    pub(super) names_asker: bool,
    pub(super) catalog: CatalogPath,
}

impl Arguments {
    /// What could be read, and what is wrong with the rest. The requirement may have mistakes of its
    /// own, which are said as well; it is empty where nobody knows which catalogue is meant.
    pub(super) fn parse(tokens: TokenStream) -> (Self, Vec<Error>) {
        let mut requirement = Vec::new();
        let mut from = None;
        let mut catalog = None;
        let mut is_lost = false;
        let mut names_asker = false;
        let mut errors = Vec::new();
        let is_closed = editor::is_asking() && !ends_with_comma(&tokens);
        let items = items(tokens, &mut errors);
        let is_closed = is_closed && !ends_with_from(&items);
        for item in items {
            let Some((name, value)) = option(&item) else {
                match catalog_with_colon(&item) {
                    Some(error) => {
                        is_lost = true;
                        errors.push(error);
                    }
                    None => requirement.append(&mut with_comma(item)),
                }
                continue;
            };
            let meant = message::option_like(name);
            names_asker |= meant == Some("from") || name != "catalog" && is_self(value);
            let read = match name.to_string().as_str() {
                "from" | "catalog" if punct(value.first(), '>').is_some() => {
                    is_lost |= meant == Some("catalog");
                    Err(with_arrow(name, value))
                }
                "from" => set(&mut from, name, expression(value, name.span())),
                "catalog" => {
                    let path = CatalogPath::parse(value, name.span());
                    is_lost |= path.is_err();
                    set(&mut catalog, name, path)
                }
                // A scope may be meant, which the catalogue knows.
                word if meant.is_none() && word != "any" && word != "all" && !is_self(value) => {
                    requirement.append(&mut with_comma(item));
                    continue;
                }
                _ => {
                    is_lost |= meant == Some("catalog");
                    Err(message::unknown_option(name))
                }
            };
            errors.extend(read.err());
        }
        if is_lost {
            requirement.clear();
        }
        if is_closed {
            requirement.pop();
        }
        let is_empty = requirement.is_empty() && !editor::is_asking();
        let arguments = Self {
            requirement,
            is_readable: !is_lost && !is_empty,
            from,
            names_asker,
            catalog: catalog.unwrap_or(CatalogPath::ByConvention),
        };
        (arguments, errors)
    }
}

impl Arguments {
    /// What is wrong with a requirement in which somebody has written `from`, and no option. Where it is
    /// a word of a scope's name, nothing is.
    pub(super) fn misread_from(&self) -> Option<Error> {
        if self.from.is_some() || !mentions_from(&self.requirement) {
            return None;
        }
        let items = split_at_commas(self.requirement.clone());
        let with_colon = items.iter().find_map(|item| misspelt_from(item));
        let read = || {
            let requirement = self.requirement.clone();
            Requirement::parse(requirement, self.place(), Examples::of(None)).error()
        };
        with_colon.or_else(read)
    }

    /// The attribute, in the syntax context of what was written in it: see `resolve::direct`.
    pub(super) fn place(&self) -> Span {
        let attribute = Span::call_site();
        let first = self.requirement.first();
        first.map_or(attribute, |token| token.span().located_at(attribute))
    }
}

/// What stands between commas, and before a `from = …` that a comma is missing before: there an editor is
/// asked what can be next.
fn items(tokens: TokenStream, errors: &mut Vec<Error>) -> Vec<Vec<TokenTree>> {
    let mut items = Vec::new();
    for mut item in split_at_commas(list(tokens)) {
        let is_from = |at: &usize| option(&item[*at..]).is_some_and(|(name, _)| name == "from");
        let from = (1..item.len()).find(is_from).map(|at| item.split_off(at));
        items.push(item);
        if let Some(from) = from {
            if !editor::is_asking() {
                let place = from.first().map_or_else(Span::call_site, TokenTree::span);
                errors.push(message::missing_comma(place, Examples::of(None)));
            }
            items.push(from);
        }
    }
    items
}

/// Whether this is somebody who may be asked. Of a method nobody would write a scope so.
fn is_self(value: &[TokenTree]) -> bool {
    ident(value.first(), "self").is_some()
}

/// An item and the comma after it; an item that is nothing but a comma has it already.
fn with_comma(mut item: Vec<TokenTree>) -> Vec<TokenTree> {
    let lone = item.len() == 1 && punct(item.first(), ',').is_some();
    if !lone {
        item.push(Punct::new(',', Spacing::Alone).into());
    }
    item
}

fn ends_with_comma(tokens: &TokenStream) -> bool {
    punct(tokens.clone().into_iter().last().as_ref(), ',').is_some()
}

/// Whether `from` is among the options after the requirement.
fn ends_with_from(items: &[Vec<TokenTree>]) -> bool {
    let mut options = items.iter().rev().map_while(|item| option(item));
    options.any(|(name, _)| name == "from")
}

/// `from: self.grant`, which is no scope: none has a `self` that a method would know. `from` alone, and
/// `from == self.grant`.
fn misspelt_from(item: &[TokenTree]) -> Option<Error> {
    let [TokenTree::Ident(from), value @ ..] = item else {
        return None;
    };
    let is_mark = |mark| punct(value.first(), mark).is_some();
    let marks = |token: &&TokenTree| matches!(token, TokenTree::Punct(_));
    let asked = &value[value.iter().take_while(marks).count()..];
    match asked.first() {
        _ if from != "from" => None,
        None if value.is_empty() => Some(message::from_without_expression(from.span())),
        Some(_) if is_mark('=') || is_mark(':') && is_self(asked) => Some(
            message::option_without_equals(from.span(), "from", &joined(asked)),
        ),
        _ => None,
    }
}

/// `from => self.grant`, as in a `match`.
fn with_arrow(option: &Ident, value: &[TokenTree]) -> Error {
    let value = joined(value.get(1..).unwrap_or_default());
    message::option_without_equals(option.span(), &option.to_string(), &value)
}

fn mentions_from(tokens: &[TokenTree]) -> bool {
    tokens.iter().any(|token| match token {
        TokenTree::Ident(word) => word == "from",
        TokenTree::Group(group) => mentions_from(&list(group.stream())),
        _ => false,
    })
}

/// `catalog: crate::billing`. No catalogue is asked about it: there may be none by the usual name. With
/// one segment after the colon it may be a scope.
fn catalog_with_colon(item: &[TokenTree]) -> Option<Error> {
    let [TokenTree::Ident(name), colon, path @ ..] = item else {
        return None;
    };
    let is_option = path.len() > 1 && punct(Some(colon), ':').is_some() && name == "catalog";
    if !is_option || CatalogPath::parse(path, name.span()).is_err() {
        return None;
    }
    let path = stream(path.to_vec()).to_string().replace(' ', "");
    Some(message::option_without_equals(
        name.span(),
        "catalog",
        &path,
    ))
}

fn expression(value: &[TokenTree], option: Span) -> syn::Result<Vec<TokenTree>> {
    if value.is_empty() {
        return Err(message::from_without_expression(option));
    }
    if let [TokenTree::Literal(text)] = value
        && is_string(text)
    {
        return Err(message::quoted_option(text, "from"));
    }
    if let Some(dot) = punct(value.last(), '.').filter(|_| !editor::is_asking()) {
        return Err(message::from_without_expression(dot.span()));
    }
    if let Some((first, second)) = side_by_side(value) {
        return Err(message::two_expressions(&first, &second));
    }
    Ok(value.to_vec())
}

/// Two words that nothing joins, which no expression has. The compiler would say so and read a tuple,
/// and then say of the tuple what it is not. What stands in braces, and what a macro is given, is for
/// others to read.
fn side_by_side(value: &[TokenTree]) -> Option<(TokenTree, TokenTree)> {
    for pair in value.windows(2) {
        if pair.iter().all(is_word) {
            return Some((pair[0].clone(), pair[1].clone()));
        }
    }
    let after_bang = |at: usize| at > 0 && punct(value.get(at - 1), '!').is_some();
    (0..value.len()).find_map(|at| {
        let inner = group(value.get(at), Delimiter::Parenthesis).filter(|_| !after_bang(at))?;
        side_by_side(&list(inner.stream()))
    })
}

/// A literal or a name; not a keyword, which may stand beside one, but for `self`.
fn is_word(token: &TokenTree) -> bool {
    match token {
        TokenTree::Ident(word) => word == "self" || !is_keyword(&word.to_string()),
        TokenTree::Literal(_) => true,
        TokenTree::Punct(_) | TokenTree::Group(_) => false,
    }
}

fn set<T>(slot: &mut Option<T>, name: &Ident, value: syn::Result<T>) -> syn::Result<()> {
    match slot.replace(value?) {
        None => Ok(()),
        Some(_) => Err(message::repeated_option(name)),
    }
}
