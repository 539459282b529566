use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};

use crate::message;
use crate::tokens::{flattened, is_string, punct};

/// The path of a catalogue's module.
pub(super) struct CatalogPath(TokenStream);

impl CatalogPath {
    /// `scopes`, as every prelude brings it.
    pub(super) fn by_convention() -> Self {
        let scopes = Ident::new("scopes", Span::call_site());
        Self(quote!(#scopes))
    }

    /// A path as in `use`: identifiers between `::`, with or without one before them.
    pub(super) fn parse(tokens: &[TokenTree], option: Span) -> syn::Result<Self> {
        let tokens = flattened(tokens.iter().cloned());
        let mut rest = match &tokens[..] {
            [first, second, after @ ..] if is_separator(first, second) => after,
            _ => &tokens,
        };
        loop {
            match rest {
                [TokenTree::Ident(_)] => return Ok(Self(tokens.into_iter().collect())),
                [TokenTree::Ident(_), first, second, after @ ..] if is_separator(first, second) => {
                    rest = after;
                }
                [TokenTree::Literal(text)] if tokens.len() == 1 && is_string(text) => {
                    return Err(message::quoted_option(text.span(), "catalog"));
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
        self.0.to_tokens(tokens);
    }
}

fn is_separator(first: &TokenTree, second: &TokenTree) -> bool {
    punct(Some(first), ':').is_some() && punct(Some(second), ':').is_some()
}
