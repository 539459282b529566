use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};

use crate::editor;
use crate::tokens::{group, list, located_at, stream};
use crate::written::Written;

/// The expression after `from`, from its first token to its last.
pub(super) struct Asked<'a> {
    expression: &'a [TokenTree],
    first: Span,
    last: Span,
}

impl<'a> Asked<'a> {
    pub(super) fn of(expression: &'a [TokenTree]) -> Self {
        let span =
            |place: Option<Span>| editor::for_rustc_alone(place.unwrap_or_else(Span::call_site));
        Self {
            expression,
            first: span(outermost(expression.first(), |inner| inner.first())),
            last: span(outermost(expression.last(), |inner| inner.last())),
        }
    }

    pub(super) fn first(&self) -> Span {
        self.first
    }

    /// The path, as if it stood there; it means what it means where it was written.
    pub(super) fn located(&self, path: TokenStream) -> TokenStream {
        stream(located_at(list(path), self.first))
    }

    pub(super) fn reference(&self) -> Vec<TokenTree> {
        let mut written = Written::default();
        written.mark('&', self.first);
        let expression = Written::from(self.expression.to_vec());
        written.group(Delimiter::Parenthesis, expression, self.last);
        written.tokens()
    }
}

/// Where the token at an end stands, of what a `macro_rules!` may have handed on as one.
fn outermost(
    token: Option<&TokenTree>,
    end: fn(&[TokenTree]) -> Option<&TokenTree>,
) -> Option<Span> {
    match group(token, Delimiter::None) {
        Some(inner) => outermost(end(&list(inner.stream())), end),
        None => token.map(TokenTree::span),
    }
}
