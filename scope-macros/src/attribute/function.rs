use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};

use quote::{ToTokens, TokenStreamExt};

use crate::message;
use crate::tokens::{group, ident, punct};

/// A function as three pieces of tokens around its parameters and its body. The rest is not read:
/// it is none of our business, and a half-typed function still expands.
pub(super) struct Function {
    /// Attributes, visibility, qualifiers, name, generics.
    head: Vec<TokenTree>,
    pub(super) parameters: Group,
    /// Return type and where clause.
    tail: Vec<TokenTree>,
    pub(super) body: Group,
}

impl Function {
    pub(super) fn parse(item: TokenStream) -> syn::Result<Self> {
        let mut tokens = unwrapped(item);
        let name = find_name(&tokens)?;
        let at = skip_generics(&tokens, name + 1);
        let Some(parameters) = group(tokens.get(at), Delimiter::Parenthesis).cloned() else {
            return Err(message::not_a_function(tokens[name].span()));
        };
        let body = match tokens.pop() {
            Some(last) => body(&last).ok_or_else(|| message::no_body(last.span()))?,
            None => return Err(message::no_body(parameters.span())),
        };
        if tokens.len() <= at {
            return Err(message::no_body(parameters.span()));
        }
        let tail = tokens.split_off(at + 1);
        tokens.pop();
        Ok(Self {
            head: tokens,
            parameters,
            tail,
            body,
        })
    }

    /// The `extern` of a function that other languages call.
    pub(super) fn extern_keyword(&self) -> Option<Span> {
        self.head
            .iter()
            .find_map(|token| ident(Some(token), "extern"))
            .map(Ident::span)
    }

    /// Where an async method of a trait says what it returns, when it has become a function that
    /// returns a future.
    pub(super) fn output(&self) -> Span {
        let output = self.tail.windows(3).find_map(|tokens| match tokens {
            [name, equals, output]
                if ident(Some(name), "Output").is_some() && punct(Some(equals), '=').is_some() =>
            {
                Some(output.span())
            }
            _ => None,
        });
        output.unwrap_or_else(|| self.returned())
    }

    /// Where the function says what it returns; after its parameters, if it does not.
    pub(super) fn returned(&self) -> Span {
        match &self.tail[..] {
            [dash, arrow, returned, ..]
                if punct(Some(dash), '-').is_some() && punct(Some(arrow), '>').is_some() =>
            {
                returned.span()
            }
            _ => self.parameters.span_close(),
        }
    }

    /// The `self` of a method.
    pub(super) fn receiver(&self) -> Option<Span> {
        let tokens: Vec<_> = self.parameters.stream().into_iter().collect();
        let mut rest = skip_attributes(&tokens);
        loop {
            rest = match rest {
                [first, after @ ..] if punct(Some(first), '&').is_some() => after,
                [tick, TokenTree::Ident(_), after @ ..] if punct(Some(tick), '\'').is_some() => {
                    after
                }
                [first, after @ ..] if ident(Some(first), "mut").is_some() => after,
                [first, ..] => return ident(Some(first), "self").map(Ident::span),
                [] => return None,
            };
        }
    }
}

impl ToTokens for Function {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.append_all(&self.head);
        self.parameters.to_tokens(tokens);
        tokens.append_all(&self.tail);
        self.body.to_tokens(tokens);
    }
}

/// The tokens of an item that a `macro_rules!` may have handed on as one.
fn unwrapped(item: TokenStream) -> Vec<TokenTree> {
    let mut tokens: Vec<_> = item.into_iter().collect();
    while let Some(inner) = group(tokens.last(), Delimiter::None) {
        let is_item = skip_attributes(&tokens).len() == 1;
        if !is_item {
            break;
        }
        let inner = inner.stream();
        tokens.pop();
        tokens.extend(inner);
    }
    tokens
}

fn skip_attributes(mut tokens: &[TokenTree]) -> &[TokenTree] {
    while let [pound, bracket, after @ ..] = tokens {
        if punct(Some(pound), '#').is_none() || group(Some(bracket), Delimiter::Bracket).is_none() {
            break;
        }
        tokens = after;
    }
    tokens
}

/// Where the function's name stands.
fn find_name(tokens: &[TokenTree]) -> syn::Result<usize> {
    let item = skip_attributes(tokens);
    let first = item.first();
    let mut constant = None;
    for (at, token) in item.iter().enumerate() {
        match token {
            TokenTree::Ident(word) if word == "fn" => {
                if let Some(constant) = constant {
                    return Err(message::const_function(constant));
                }
                return match item.get(at + 1) {
                    Some(TokenTree::Ident(_)) => Ok(tokens.len() - item.len() + at + 1),
                    _ => Err(message::not_a_function(word.span())),
                };
            }
            TokenTree::Ident(word) if word == "const" => constant = Some(word.span()),
            TokenTree::Ident(word) if is_before_fn(word) => {}
            TokenTree::Group(group) if is_visibility(group) => {}
            TokenTree::Literal(_) => {}
            TokenTree::Ident(word) => {
                let span = constant.unwrap_or(word.span());
                return Err(message::not_a_function(span));
            }
            other => return Err(message::not_a_function(other.span())),
        }
    }
    let span = first.map_or_else(Span::call_site, TokenTree::span);
    Err(message::not_a_function(span))
}

fn is_before_fn(word: &Ident) -> bool {
    ["pub", "default", "async", "gen", "unsafe", "safe", "extern"]
        .iter()
        .any(|known| word == known)
}

fn is_visibility(group: &Group) -> bool {
    matches!(group.delimiter(), Delimiter::Parenthesis | Delimiter::None)
}

/// The place after generics, if there are any at `at`. The `>` of an arrow closes nothing.
fn skip_generics(tokens: &[TokenTree], at: usize) -> usize {
    if punct(tokens.get(at), '<').is_none() {
        return at;
    }
    let mut depth = 0_usize;
    for (end, token) in tokens.iter().enumerate().skip(at) {
        if punct(Some(token), '<').is_some() {
            depth += 1;
        } else if punct(Some(token), '>').is_some() && punct(tokens.get(end - 1), '-').is_none() {
            depth -= 1;
            if depth == 0 {
                return end + 1;
            }
        }
    }
    tokens.len()
}

/// The body, which a `macro_rules!` may have handed on as one token.
fn body(last: &TokenTree) -> Option<Group> {
    let mut last = last.clone();
    loop {
        let TokenTree::Group(group) = &last else {
            return None;
        };
        match group.delimiter() {
            Delimiter::Brace => return Some(group.clone()),
            Delimiter::None => last = group.stream().into_iter().last()?,
            Delimiter::Parenthesis | Delimiter::Bracket => return None,
        }
    }
}
