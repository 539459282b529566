use proc_macro2::{Delimiter, Group, Literal, Span, TokenTree};
use quote::ToTokens;
use syn::LitStr;
use syn::ext::IdentExt;

use crate::message;
use crate::tokens::punct;

/// A scope's name as it stands in an attribute: bare tokens, or one string literal.
pub(crate) struct Name {
    text: String,
    /// Where each token's text starts, in the order of the text.
    pieces: Vec<(usize, Span)>,
}

impl Name {
    /// Joins the tokens without what stood between them. Two words that nothing separates are two
    /// names, or one with its separator missing, and never one name.
    pub(crate) fn parse(item: &[TokenTree]) -> syn::Result<Self> {
        if let [TokenTree::Literal(literal)] = item
            && let Some(name) = Self::quoted(literal)?
        {
            return Ok(name);
        }
        if let [comma] = item
            && punct(Some(comma), ',').is_some()
        {
            return Err(message::empty_item(comma.span()));
        }
        let mut name = Self {
            text: String::new(),
            pieces: Vec::new(),
        };
        let mut after_word = false;
        for (at, token) in item.iter().enumerate() {
            let (text, is_word) = match token {
                TokenTree::Ident(word) => (word.unraw().to_string(), true),
                TokenTree::Literal(number) => (bare(number)?, true),
                TokenTree::Punct(punct) => (punct.as_char().to_string(), false),
                TokenTree::Group(group) => return Err(brackets(item, group)),
            };
            if is_word && after_word {
                let second: String = item[at..].iter().map(ToString::to_string).collect();
                return Err(message::two_names(token.span(), &name.text, &second));
            }
            name.pieces.push((name.text.len(), token.span()));
            name.text.push_str(&text);
            after_word = is_word;
        }
        Ok(name)
    }

    fn quoted(literal: &Literal) -> syn::Result<Option<Self>> {
        let Ok(text) = syn::parse2::<LitStr>(literal.to_token_stream()) else {
            return Ok(None);
        };
        if !text.suffix().is_empty() {
            return Err(message::not_a_name(literal));
        }
        let pieces = vec![(0, literal.span())];
        let text = text.value();
        if text.is_empty() {
            return Err(message::not_a_name(literal));
        }
        if let Some(outside) = text.chars().find(|&c| !is_of_a_scope(c)) {
            return Err(message::not_of_a_scope(literal, outside));
        }
        Ok(Some(Self { text, pieces }))
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The place of the byte in what was written.
    pub(crate) fn span_at(&self, byte: usize) -> Span {
        let after = self.pieces.partition_point(|(start, _)| *start <= byte);
        let piece = self.pieces.get(after.saturating_sub(1));
        piece.map_or_else(Span::call_site, |(_, span)| *span)
    }

    pub(crate) fn span(&self) -> Span {
        self.span_at(0)
    }
}

/// RFC 6749 §3.3: `%x21 / %x23-5B / %x5D-7E`.
fn is_of_a_scope(c: char) -> bool {
    matches!(c, '!' | '#'..='[' | ']'..='~')
}

fn brackets(item: &[TokenTree], group: &Group) -> syn::Error {
    match item {
        [TokenTree::Ident(word), ..]
            if group.delimiter() == Delimiter::Parenthesis && item.len() == 2 =>
        {
            message::unknown_combinator(word)
        }
        _ => message::brackets_in_name(group),
    }
}

/// A number as a part of a name: `2` in `resource-explorer-2:Search`, `2fa`, `1.0`.
fn bare(number: &Literal) -> syn::Result<String> {
    if syn::parse2::<LitStr>(number.to_token_stream()).is_ok() {
        return Err(message::string_beside(number));
    }
    let text = number.to_string();
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        Ok(text)
    } else {
        Err(message::not_a_name(number))
    }
}
