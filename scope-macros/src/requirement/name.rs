use proc_macro2::{Delimiter, Group, Literal, Span, TokenTree};
use syn::Error;
use syn::ext::IdentExt;

use crate::message::{self, Examples};
use crate::tokens::{flattened, is_string, list, punct, split_at_commas, string, string_literal};

/// A scope's name as it stands in an attribute: bare tokens, or one string literal.
pub(crate) struct Name {
    text: String,
    /// Where each token's text starts, in the order of the text.
    pieces: Vec<(usize, Span)>,
    fault: Option<Error>,
}

impl Name {
    /// Joins the tokens without what stood between them. Two words that nothing separates are two
    /// names, or one with its separator missing, and never one name.
    pub(crate) fn parse(item: &[TokenTree], examples: Examples<'_>) -> syn::Result<Self> {
        if let [TokenTree::Literal(literal)] = item
            && let Some(name) = Self::quoted(literal, examples)?
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
            fault: None,
        };
        let mut after_word = false;
        for token in item {
            let (text, is_word) = match token {
                TokenTree::Ident(word) => (word.unraw().to_string(), true),
                TokenTree::Literal(text) if is_string(text) => {
                    let value = string(text).unwrap_or_default();
                    let beside = || message::string_beside(text.span());
                    let fault = || fault_of(text, &value, examples).unwrap_or_else(beside);
                    name.fault.get_or_insert_with(fault);
                    (value, true)
                }
                TokenTree::Literal(number) => (bare(number, examples)?, true),
                TokenTree::Punct(punct) => (punct.as_char().to_string(), false),
                TokenTree::Group(group) => return Err(brackets(item, group, examples)),
            };
            if is_word && after_word {
                name.text.push(' ');
            }
            name.pieces.push((name.text.len(), token.span()));
            name.text.push_str(&text);
            after_word = is_word;
        }
        if let Some(number) = item.iter().find(|token| is_refused(token)) {
            name.fault = Some(message::number_in_name(number.span(), &name.text));
        }
        if name.fault.is_none() {
            name.fault = bare_fault(item, &name, examples);
        }
        Ok(name)
    }

    /// A name of which it is known that it has no fault, and no more than where it begins.
    pub(crate) fn plain(text: &str, place: Span) -> Self {
        Self {
            text: text.to_owned(),
            pieces: vec![(0, place)],
            fault: None,
        }
    }

    /// No name yet, where one is about to be written. No scope is called so.
    pub(crate) fn missing(place: Span) -> Self {
        Self {
            text: String::new(),
            pieces: vec![(0, place)],
            fault: None,
        }
    }

    fn quoted(literal: &Literal, examples: Examples<'_>) -> syn::Result<Option<Self>> {
        let Some(text) = string_literal(literal) else {
            return Ok(None);
        };
        if !text.suffix().is_empty() {
            return Err(message::literal_for_name(literal, examples));
        }
        let pieces = vec![(0, literal.span())];
        let text = text.value();
        if text.is_empty() {
            return Err(message::empty_name(literal));
        }
        let fault = fault_of(literal, &text, examples);
        Ok(Some(Self {
            text,
            pieces,
            fault,
        }))
    }

    /// What keeps the text from being the name of a scope, whatever the catalogue. It may be a
    /// heading all the same, which a catalogue can tell.
    pub(crate) fn fault(&self) -> Option<&Error> {
        self.fault.as_ref()
    }

    /// Whether there is nothing of it yet, and nothing wrong with that.
    pub(crate) fn is_empty(&self) -> bool {
        self.text.is_empty() && self.fault.is_none()
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

    /// The rest of what was written there, from the byte to the end of its token.
    pub(crate) fn token_from(&self, byte: usize) -> &str {
        let after = self.pieces.partition_point(|(start, _)| *start <= byte);
        let end = self
            .pieces
            .get(after)
            .map_or(self.text.len(), |(start, _)| *start);
        &self.text[byte..end]
    }

    pub(crate) fn span(&self) -> Span {
        self.span_at(0)
    }

    /// The place of what was written last.
    pub(crate) fn last_span(&self) -> Span {
        self.span_at(self.text.len())
    }
}

/// RFC 6749 §3.3: `%x21 / %x23-5B / %x5D-7E`.
fn is_of_a_scope(c: char) -> bool {
    matches!(c, '!' | '#'..='[' | ']'..='~')
}

fn fault_of(literal: &Literal, text: &str, examples: Examples<'_>) -> Option<Error> {
    let outside = text.chars().find(|&c| !is_of_a_scope(c))?;
    let mut parts = Vec::new();
    let mut are_names = true;
    for part in text.split([' ', ',', ';']) {
        if !part.is_empty() {
            parts.push(part);
            are_names &= part.chars().all(is_of_a_scope);
        }
    }
    Some(match &parts[..] {
        [_, _, ..] if are_names => {
            let names = several(&parts, examples);
            message::several_in_a_string(literal.span(), names)
        }
        _ if !text.trim().is_empty() && text.trim().chars().all(is_of_a_scope) => {
            message::space_around_name(literal, text.trim(), examples)
        }
        _ => message::character_of_no_scope(literal.span(), outside),
    })
}

/// Whether Rust has refused a number, in words of its own, and handed it on all the same.
fn is_refused(token: &TokenTree) -> bool {
    let TokenTree::Literal(number) = token else {
        return false;
    };
    let number = number.to_string().replace('_', "");
    for (prefix, base) in [("0b", 2), ("0o", 8), ("0x", 16)] {
        if let Some(digits) = number.strip_prefix(prefix) {
            let is_of_base = |c: char| c.is_digit(base);
            return !digits.starts_with(is_of_base)
                || base < 10 && digits.contains(|c: char| c.is_ascii_digit() && !is_of_base(c));
        }
    }
    let after_digits = number.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let exponent = after_digits.strip_prefix(['e', 'E']);
    exponent.is_some_and(|digits| {
        !digits
            .trim_start_matches(['+', '-'])
            .starts_with(|c: char| c.is_ascii_digit())
    })
}

fn brackets(item: &[TokenTree], group: &Group, examples: Examples<'_>) -> Error {
    let is_list = group.delimiter() == Delimiter::Parenthesis;
    match item {
        [TokenTree::Punct(not), ..] if not.as_char() == '!' => message::negation(not.span()),
        [TokenTree::Ident(not), TokenTree::Ident(_), ..] if not == "not" => {
            message::negation(not.span())
        }
        [TokenTree::Ident(word), _] if is_list => match word.to_string().as_str() {
            option @ ("from" | "catalog") => {
                let value = group.stream().to_string();
                message::option_without_equals(word.span(), option, &value)
            }
            _ => message::unknown_combinator(word),
        },
        [TokenTree::Ident(word), _] if word == "any" || word == "all" => {
            message::list_without_parentheses(word.span(), &word.to_string())
        }
        _ => {
            let names = names_in(item, group);
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            let is_expanded = item.len() > 1;
            let known = examples.scopes_of(&names);
            let names = if is_expanded {
                &known[..]
            } else {
                several(&names, examples)
            };
            message::brackets_in_name(group, names)
        }
    }
}

/// The names in `[a, b]` and `(a, b)`, and those that `a.{b, c}` stands for.
fn names_in(item: &[TokenTree], group: &Group) -> Vec<String> {
    let examples = Examples::of(None);
    let start = match item {
        [_] => String::new(),
        [start @ .., _] if group.delimiter() == Delimiter::Brace => {
            Name::parse(start, examples).map_or_else(|_| String::new(), |name| name.text)
        }
        _ => return Vec::new(),
    };
    let mut names = Vec::new();
    for part in split_at_commas(list(group.stream())) {
        let Ok(name) = Name::parse(&flattened(part), examples) else {
            return Vec::new();
        };
        names.push(format!("{start}{}", name.text));
    }
    names
}

/// What keeps bare words from being a name.
fn bare_fault(item: &[TokenTree], name: &Name, examples: Examples<'_>) -> Option<Error> {
    let text = &name.text;
    let is_outside = |&(_, c): &(usize, char)| !is_of_a_scope(c) && c != ' ';
    if let Some((at, outside)) = text.char_indices().find(is_outside) {
        return Some(message::character_of_no_scope(name.span_at(at), outside));
    }
    let (first, second) = text.split_once(' ')?;
    match item {
        [TokenTree::Ident(word), ..] if first == "any" || first == "all" => {
            return Some(message::list_without_parentheses(word.span(), first));
        }
        [TokenTree::Ident(word), ..] if first == "not" => {
            return Some(message::negation(word.span()));
        }
        _ => {}
    }
    let parts: Vec<_> = text.split(' ').collect();
    let names = several(&parts, examples);
    Some(message::two_names(
        name.span_at(first.len() + 1),
        first,
        second,
        names,
    ))
}

/// The names, if a scope is among them: a message that shows them says that they are some.
fn several<'a, 'n>(names: &'a [&'n str], examples: Examples<'_>) -> &'a [&'n str] {
    let has_operator = names.contains(&"or") || names.contains(&"and");
    if has_operator || examples.scopes_of(names).is_empty() {
        return &[];
    }
    names
}

/// A number as a part of a name: `2` in `resource-explorer-2:Search`, `2fa`, `1.0`.
fn bare(number: &Literal, examples: Examples<'_>) -> syn::Result<String> {
    let text = number.to_string();
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        Ok(text)
    } else {
        Err(message::literal_for_name(number, examples))
    }
}
