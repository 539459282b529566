//! How a scope is written in an attribute, and how it is misspelt there.

use std::collections::HashSet;
use std::str::FromStr;

use proc_macro2::{TokenStream, TokenTree};

/// The name as the README says to write it: bare where it is a sequence of Rust tokens, and in
/// quotes where it is not.
pub(crate) fn written(name: &str) -> String {
    if lexes(name) {
        name.to_owned()
    } else {
        format!("{name:?}")
    }
}

/// Asks the lexer of proc-macro2, which knows nothing of scopes.
pub(crate) fn lexes(name: &str) -> bool {
    let Ok(tokens) = TokenStream::from_str(name) else {
        return false;
    };
    let tokens: Vec<_> = tokens.into_iter().collect();
    let rejoined: String = tokens.iter().map(ToString::to_string).collect();
    rejoined == name
        && !tokens.iter().any(|token| separates(token) || is_raw(token))
        && !tokens.windows(2).any(is_two)
        && !is_option(&tokens)
        && !tokens.iter().any(lacks_exponent)
        && !tokens.windows(2).any(is_reserved)
}

/// Brackets, and what stands between two scopes.
fn separates(token: &TokenTree) -> bool {
    match token {
        TokenTree::Group(_) => true,
        TokenTree::Punct(punct) => punct.as_char() == ',',
        TokenTree::Ident(_) | TokenTree::Literal(_) => false,
    }
}

/// `r#type` is how Rust writes `type`.
fn is_raw(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Ident(word) if word.to_string().starts_with("r#"))
}

fn is_word(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Ident(_) | TokenTree::Literal(_))
}

fn is_punct(token: &TokenTree, expected: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == expected)
}

fn is_two(pair: &[TokenTree]) -> bool {
    pair.iter().all(is_word)
}

/// `1e.read`, which rustc takes for the beginning of a number and proc-macro2 for a word.
fn lacks_exponent(token: &TokenTree) -> bool {
    let TokenTree::Literal(number) = token else {
        return false;
    };
    let number = number.to_string();
    let after = number.trim_start_matches(|c: char| c.is_ascii_digit() || "._".contains(c));
    let exponent = after.strip_prefix(['e', 'E']);
    let exponent = exponent.map(|rest| rest.trim_start_matches(['+', '-', '_']));
    exponent.is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// What rustc keeps for itself, since the edition of 2021: a word as the prefix of a quote or a `#`,
/// and since that of 2024: two of `#`.
fn is_reserved(pair: &[TokenTree]) -> bool {
    let hash = is_punct(&pair[1], '#');
    (is_word(&pair[0]) && (hash || is_punct(&pair[1], '\''))) || (is_punct(&pair[0], '#') && hash)
}

/// `from=`, which the attribute takes for an option of its own.
fn is_option(tokens: &[TokenTree]) -> bool {
    matches!(tokens, [TokenTree::Ident(_), second, ..] if is_punct(second, '='))
}

/// The name with one mistake in it, which makes no other scope of it. Which mistake, and where, is
/// decided by its place in the table.
pub(crate) fn misspelt(name: &str, place: usize, scopes: &HashSet<&str>) -> String {
    let mistakes = [transposed, shortened, doubled, recased, separated];
    let kinds = (0..mistakes.len()).map(|kind| mistakes[(place + kind) % mistakes.len()]);
    let mut wrong = kinds.flat_map(|mistake| {
        let places = (0..name.len()).map(move |at| (place * 7 + at) % name.len());
        places.filter_map(move |at| mistake(name, at))
    });
    wrong
        .find(|wrong| wrong != name && !scopes.contains(wrong.as_str()))
        .unwrap()
}

fn transposed(name: &str, at: usize) -> Option<String> {
    let mut bytes = name.as_bytes().to_vec();
    let [first, second] = bytes.get_mut(at..at + 2)? else {
        return None;
    };
    std::mem::swap(first, second);
    String::from_utf8(bytes).ok()
}

fn shortened(name: &str, at: usize) -> Option<String> {
    let wrong = [&name[..at], &name[at + 1..]].concat();
    (!wrong.is_empty()).then_some(wrong)
}

fn doubled(name: &str, at: usize) -> Option<String> {
    Some([&name[..=at], &name[at..]].concat())
}

fn recased(name: &str, at: usize) -> Option<String> {
    let mut bytes = name.as_bytes().to_vec();
    let byte = bytes.get_mut(at)?;
    *byte = match byte.is_ascii_lowercase() {
        true => byte.to_ascii_uppercase(),
        false => byte.to_ascii_lowercase(),
    };
    String::from_utf8(bytes).ok()
}

/// Another separator for the one that is there.
fn separated(name: &str, at: usize) -> Option<String> {
    let other = match name.as_bytes().get(at)? {
        b'.' => ":",
        b':' | b'/' => ".",
        b'-' => "_",
        b'_' => "-",
        _ => return None,
    };
    Some([&name[..at], other, &name[at + 1..]].concat())
}
