//! Tokens that are written one after the other. Each stream that is put into another one, and each
//! question about a stream, is a call to rustc.

use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};

use crate::tokens::stream;

#[derive(Default)]
pub(crate) struct Written(Vec<TokenTree>);

impl Written {
    pub(crate) fn word(&mut self, word: &str, place: Span) {
        self.0.push(Ident::new(word, place).into());
    }

    pub(crate) fn mark(&mut self, mark: char, place: Span) {
        self.punct(mark, Spacing::Alone, place);
    }

    /// `::`
    pub(crate) fn colons(&mut self, place: Span) {
        self.punct(':', Spacing::Joint, place);
        self.punct(':', Spacing::Alone, place);
    }

    fn punct(&mut self, mark: char, spacing: Spacing, place: Span) {
        let mut mark = Punct::new(mark, spacing);
        mark.set_span(place);
        self.0.push(mark.into());
    }

    pub(crate) fn group(&mut self, delimiter: Delimiter, inner: Self, place: Span) {
        let mut group = Group::new(delimiter, inner.stream());
        group.set_span(place);
        self.0.push(group.into());
    }

    pub(crate) fn append(&mut self, mut tokens: Vec<TokenTree>) {
        self.0.append(&mut tokens);
    }

    pub(crate) fn stream(self) -> TokenStream {
        stream(self.0)
    }

    pub(crate) fn tokens(self) -> Vec<TokenTree> {
        self.0
    }
}

impl From<Vec<TokenTree>> for Written {
    fn from(tokens: Vec<TokenTree>) -> Self {
        Self(tokens)
    }
}
