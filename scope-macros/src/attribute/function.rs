use std::cell::OnceCell;

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};

use quote::quote;
use syn::Error;

use crate::editor;
use crate::message;
use crate::tokens::{group, ident, list, punct, same_place, stream};

/// A function as pieces of tokens around its parameters and its body. The rest is not read: it is
/// none of our business, and a half-typed function still expands.
pub(super) struct Function {
    /// Attributes, visibility, qualifiers, name, generics.
    head: Vec<TokenTree>,
    pub(super) qualifiers: Qualifiers,
    pub(super) parameters: Parameters,
    /// Return type and where clause; the semicolon of a function without a body.
    tail: Vec<TokenTree>,
    pub(super) body: Option<Group>,
}

/// Where those words stand before `fn` of which it depends how a function can be guarded. What stands in
/// generics is of other types.
#[derive(Default)]
pub(super) struct Qualifiers {
    constant: Option<Span>,
    /// Other languages call the function.
    pub(super) external: Option<Span>,
}

/// What stands in the parentheses, which is looked at where somebody asks.
pub(super) struct Parameters {
    brackets: Group,
    tokens: OnceCell<Vec<TokenTree>>,
}

impl Function {
    /// The item back, if it is no function.
    pub(super) fn parse(item: TokenStream) -> Result<Self, (Error, TokenStream)> {
        let mut head = unwrapped(item);
        let (name, qualifiers) = match find_name(&head) {
            Ok(found) => found,
            Err(error) => return Err((error, stream(head))),
        };
        let at = skip_generics(&head, name + 1);
        let mut tail = head.split_off(head.len().min(at + 1));
        let parameters = match group(head.get(at), Delimiter::Parenthesis) {
            Some(_) => head.pop(),
            None => None,
        };
        let Some(TokenTree::Group(parameters)) = parameters else {
            let error = message::not_a_function(head[name].span());
            head.append(&mut tail);
            return Err((error, stream(head)));
        };
        let is_half_typed = editor::is_asking() && has_open_angle(&tail);
        let body = tail.last().filter(|_| !is_half_typed).and_then(body);
        if body.is_some() {
            tail.pop();
        }
        Ok(Self {
            head,
            qualifiers,
            parameters: parameters.into(),
            tail,
            body,
        })
    }

    /// What is said of a function that no check can be put into.
    pub(super) fn cannot_be_guarded(&self) -> Option<Error> {
        let end = || {
            self.tail
                .last()
                .map_or(self.parameters.brackets.span_open(), start)
        };
        match (self.qualifiers.constant, &self.body) {
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
            _ => self.parameters.brackets.span_close(),
        }
    }

    /// The `self` of a method.
    pub(super) fn receiver(&self) -> Option<Span> {
        let mut rest = skip_attributes(self.parameters.tokens());
        loop {
            rest = match rest {
                [first, after @ ..] if punct(Some(first), '&').is_some() => after,
                [tick, TokenTree::Ident(_), after @ ..] if punct(Some(tick), '\'').is_some() => {
                    after
                }
                [TokenTree::Ident(first), after @ ..] => match first.to_string().as_str() {
                    "mut" => after,
                    "self" => return Some(first.span()),
                    _ => return None,
                },
                _ => return None,
            };
        }
    }
}

impl From<Group> for Parameters {
    fn from(brackets: Group) -> Self {
        Self {
            brackets,
            tokens: OnceCell::new(),
        }
    }
}

impl Parameters {
    fn tokens(&self) -> &[TokenTree] {
        self.tokens.get_or_init(|| list(self.brackets.stream()))
    }

    pub(super) fn span(&self) -> Span {
        self.brackets.span()
    }

    /// The same, with these before them.
    pub(super) fn after(mut self, mut first: Vec<TokenTree>) -> Self {
        let tokens = self.tokens.take();
        first.append(&mut tokens.unwrap_or_else(|| list(self.brackets.stream())));
        same_place(&self.brackets, stream(first)).into()
    }
}

impl From<Function> for TokenStream {
    fn from(mut function: Function) -> Self {
        let mut tokens = function.head;
        tokens.push(function.parameters.brackets.into());
        tokens.append(&mut function.tail);
        if let Some(body) = function.body {
            tokens.push(body.into());
        }
        stream(tokens)
    }
}

/// The tokens of an item that a `macro_rules!` may have handed on as one.
fn unwrapped(item: TokenStream) -> Vec<TokenTree> {
    let mut tokens = list(item);
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

/// Where the function's name stands, and what stands before it. To compare a word is to have rustc spell
/// it: that is done once for each.
fn find_name(tokens: &[TokenTree]) -> syn::Result<(usize, Qualifiers)> {
    let item = skip_attributes(tokens);
    let mut qualifiers = Qualifiers::default();
    for (at, token) in item.iter().enumerate() {
        match token {
            TokenTree::Ident(word) => match word.to_string().as_str() {
                "fn" => {
                    return match item.get(at + 1) {
                        Some(TokenTree::Ident(_)) => {
                            Ok((tokens.len() - item.len() + at + 1, qualifiers))
                        }
                        _ => Err(message::not_a_function(word.span())),
                    };
                }
                "const" => qualifiers.constant = Some(word.span()),
                "extern" => qualifiers.external = Some(word.span()),
                "pub" | "default" | "async" | "gen" | "unsafe" | "safe" => {}
                _ => return Err(no_function(item, at)),
            },
            TokenTree::Group(group) if is_visibility(group) => {}
            TokenTree::Literal(_) => {}
            _ => return Err(no_function(item, at)),
        }
    }
    let span = item.first().map_or_else(Span::call_site, TokenTree::span);
    Err(message::not_a_function(span))
}

/// What is said of the word that no function has there: of a constant, at its keyword.
fn no_function(item: &[TokenTree], at: usize) -> Error {
    let constant = ident(item[..at].last(), "const").map(Ident::span);
    message::not_a_function(constant.unwrap_or_else(|| item[at].span()))
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
