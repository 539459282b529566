use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, TokenStreamExt};

use crate::message;
use crate::resolve::catalogue_of;
use crate::tokens::{flattened, is_string, joined, list, located_at, punct, stream};

/// The path of a catalogue's module.
pub(super) enum CatalogPath {
    /// `scopes`, as every prelude brings it.
    ByConvention,
    Written(Vec<TokenTree>),
}

const BY_CONVENTION: &str = "scopes";

impl CatalogPath {
    /// The path; as if it stood at the place, where nobody has written it.
    pub(super) fn at(&self, place: Span) -> Vec<TokenTree> {
        match self {
            Self::ByConvention => vec![Ident::new(BY_CONVENTION, place).into()],
            Self::Written(path) => path.clone(),
        }
    }

    /// The same, and as if it stood there, whoever has written it.
    pub(super) fn located_at(&self, place: Span) -> Vec<TokenTree> {
        match self {
            Self::ByConvention => self.at(place),
            Self::Written(path) => located_at(path.clone(), place),
        }
    }

    /// The path as a text.
    pub(super) fn text(&self) -> String {
        match self {
            Self::ByConvention => BY_CONVENTION.to_owned(),
            Self::Written(path) => joined(path),
        }
    }

    /// Where it stands.
    pub(super) fn place(&self) -> Option<Span> {
        match self {
            Self::ByConvention => None,
            Self::Written(path) => path.first().map(TokenTree::span),
        }
    }

    /// A path as in `use`: identifiers between `::`, with or without one before them.
    pub(super) fn parse(tokens: &[TokenTree], option: Span) -> syn::Result<Self> {
        let tokens = flattened(tokens.to_vec());
        let mut rest = match &tokens[..] {
            [first, second, after @ ..] if is_separator(first, second) => after,
            _ => &tokens,
        };
        loop {
            match rest {
                [TokenTree::Ident(item)] if item == "Scope" || item == "Guard" => {
                    return Err(message::item_of_a_catalogue(item));
                }
                [TokenTree::Ident(_)] => {
                    return Ok(Self::Written(list(catalogue_of(stream(tokens)))));
                }
                [TokenTree::Ident(_), first, second, after @ ..] if is_separator(first, second) => {
                    rest = after;
                }
                [TokenTree::Literal(text)] if tokens.len() == 1 && is_string(text) => {
                    return Err(message::quoted_option(text, "catalog"));
                }
                [TokenTree::Ident(_), other, ..] | [other, ..] => {
                    return Err(message::not_a_path(other.span()));
                }
                [] => return Err(message::not_a_path(option)),
            }
        }
    }
}

impl ToTokens for CatalogPath {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.append_all(self.at(Span::call_site()));
    }
}

fn is_separator(first: &TokenTree, second: &TokenTree) -> bool {
    punct(Some(first), ':').is_some() && punct(Some(second), ':').is_some()
}
