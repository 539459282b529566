use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};

use quote::{ToTokens, TokenStreamExt, quote};
use syn::Error;

use crate::editor;
use crate::message;
use crate::tokens::{group, ident, punct};

/// A function as pieces of tokens around its parameters and its body. The rest is not read: it is
/// none of our business, and a half-typed function still expands.
pub(super) struct Function {
    /// Attributes, visibility, qualifiers, name, generics.
    head: Vec<TokenTree>,
    pub(super) parameters: Group,
    /// Return type and where clause; the semicolon of a function without a body.
    tail: Vec<TokenTree>,
    pub(super) body: Option<Group>,
}

impl Function {
    pub(super) fn parse(item: TokenStream) -> syn::Result<Self> {
        let mut head = unwrapped(item);
        let name = find_name(&head)?;
        let at = skip_generics(&head, name + 1);
        let Some(parameters) = group(head.get(at), Delimiter::Parenthesis).cloned() else {
            return Err(message::not_a_function(head[name].span()));
        };
        let mut tail = head.split_off(at + 1);
        head.pop();
        let is_half_typed = editor::is_asking() && has_open_angle(&tail);
        let body = tail.last().filter(|_| !is_half_typed).and_then(body);
        if body.is_some() {
            tail.pop();
        }
        Ok(Self {
            head,
            parameters,
            tail,
            body,
        })
    }

    /// What is said of a function that no check can be put into.
    pub(super) fn cannot_be_guarded(&self) -> Option<Error> {
        let end = || self.tail.last().map_or(self.parameters.span_open(), start);
        match (self.keyword("const"), &self.body) {
            (Some(constant), _) => Some(message::const_function(constant)),
            (None, None) => Some(message::no_body(end())),
            (None, Some(_)) => None,
        }
    }

    /// Puts a type where the function has no body to name it in.
    pub(super) fn add_predicate(&mut self, named: &TokenStream) {
        let end = self.tail.len().saturating_sub(1);
        let is_where = |token: &TokenTree| ident(Some(token), "where").is_some();
        let (at, keyword) = match self.tail.iter().position(is_where) {
            Some(at) => (at + 1, TokenStream::new()),
            None => (end, quote!(where)),
        };
        let predicate = quote!(#keyword #named: ::core::marker::Sized,);
        self.tail.splice(at..at, predicate);
    }

    /// The `extern` of a function that other languages call.
    pub(super) fn extern_keyword(&self) -> Option<Span> {
        self.keyword("extern")
    }

    /// A word before `fn`. What stands in generics is of other types.
    fn keyword(&self, keyword: &str) -> Option<Span> {
        let is_fn = |token: &&TokenTree| ident(Some(token), "fn").is_some();
        let words = skip_attributes(&self.head).iter();
        let mut before = words.take_while(|token| !is_fn(token));
        before
            .find_map(|token| ident(Some(token), keyword))
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
    for (at, token) in item.iter().enumerate() {
        match token {
            TokenTree::Ident(word) if word == "fn" => {
                return match item.get(at + 1) {
                    Some(TokenTree::Ident(_)) => Ok(tokens.len() - item.len() + at + 1),
                    _ => Err(message::not_a_function(word.span())),
                };
            }
            TokenTree::Ident(word) if is_before_fn(word) => {}
            TokenTree::Group(group) if is_visibility(group) => {}
            TokenTree::Literal(_) => {}
            other => {
                let before = item[..at].last();
                let constant = ident(before, "const").map(Ident::span);
                let span = constant.unwrap_or_else(|| other.span());
                return Err(message::not_a_function(span));
            }
        }
    }
    let span = first.map_or_else(Span::call_site, TokenTree::span);
    Err(message::not_a_function(span))
}

fn is_before_fn(word: &Ident) -> bool {
    [
        "pub", "default", "const", "async", "gen", "unsafe", "safe", "extern",
    ]
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

/// Whether a return type is half-typed: an editor looks for the body in its brackets.
fn has_open_angle(tail: &[TokenTree]) -> bool {
    let count = |bracket| {
        let is_bracket = |at: &usize| punct(tail.get(*at), bracket).is_some();
        let is_arrow = |at: &usize| *at > 0 && punct(tail.get(at - 1), '-').is_some();
        let brackets = (0..tail.len()).filter(is_bracket);
        brackets.filter(|at| !is_arrow(at)).count()
    };
    count('<') > count('>')
}

/// Where a token begins. Of brackets that nobody has closed an editor says that they are all of what
/// stands before them, too, and would go from there to the error.
fn start(token: &TokenTree) -> Span {
    match token {
        TokenTree::Group(group) => group.span_open(),
        other => other.span(),
    }
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
