use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};

use crate::editor;
use crate::tokens::{flattened, list, located_at, stream};

/// The expression after `from`, from its first token to its last.
pub(super) struct Asked<'a> {
    expression: &'a TokenStream,
    first: Span,
    last: Span,
}

impl<'a> Asked<'a> {
    pub(super) fn of(expression: &'a TokenStream) -> Self {
        let tokens = flattened(list(expression.clone()));
        let span = |token: Option<&TokenTree>| {
            editor::for_rustc_alone(token.map_or_else(Span::call_site, TokenTree::span))
        };
        Self {
            expression,
            first: span(tokens.first()),
            last: span(tokens.last()),
        }
    }

    pub(super) fn first(&self) -> Span {
        self.first
    }

    /// The path, as if it stood there; it means what it means where it was written.
    pub(super) fn located(&self, path: TokenStream) -> TokenStream {
        stream(located_at(list(path), self.first))
    }

    pub(super) fn reference(&self) -> TokenStream {
        let mut brackets = Group::new(Delimiter::Parenthesis, self.expression.clone());
        brackets.set_span(self.last);
        let and = quote_spanned!(self.first=> &);
        quote!(#and #brackets)
    }
}
