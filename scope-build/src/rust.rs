//! Identifiers of Rust.

use std::borrow::Cow;

use heck::{ToPascalCase, ToShoutySnakeCase};
use unicode_ident::{is_xid_continue, is_xid_start};

use crate::read::is_invisible;

/// Every keyword that cannot be an identifier, in any edition.
const KEYWORDS: &[&str] = &[
    "Self", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue",
    "crate", "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if",
    "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub",
    "ref", "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// What cannot be an identifier even as `r#…`.
const NEVER_RAW: &[&str] = &["self", "Self", "super", "crate", "_"];

/// How a run of stars is spoken.
const ANY: &str = " any ";

pub(crate) fn is_keyword(text: &str) -> bool {
    KEYWORDS.contains(&text)
}

pub(crate) fn is_ident(text: &str) -> bool {
    let mut characters = text.chars();
    let begins = match characters.next() {
        Some('_') => text.len() > 1,
        Some(first) => is_xid_start(first),
        None => false,
    };
    begins && characters.all(is_xid_continue) && !text.contains(is_invisible)
}

/// `text` as the name of a type or a variant; `None` where no letter or digit is in it.
pub(crate) fn pascal(text: &str) -> Option<String> {
    ident(words(text).to_pascal_case())
}

/// `text` as the name of a constant; `None` where no letter or digit is in it.
pub(crate) fn shouty(text: &str) -> Option<String> {
    ident(words(text).to_shouty_snake_case())
}

/// What the identifiers of a scope are made of: its name with a run of stars read as the word
/// `any`, and without what makes a URL of it, its scheme and `www.`.
pub(crate) fn spoken(name: &str) -> Cow<'_, str> {
    let name = without_scheme(name);
    if !name.contains('*') {
        return name.into();
    }
    let mut spoken = String::with_capacity(name.len());
    for (at, part) in name.split('*').enumerate() {
        if at > 0 && !spoken.ends_with(ANY) {
            spoken.push_str(ANY);
        }
        spoken.push_str(part);
    }
    spoken.trim_matches(' ').to_owned().into()
}

fn without_scheme(name: &str) -> &str {
    let Some((scheme, rest)) = name.split_once("://") else {
        return name;
    };
    let begins = scheme.starts_with(|first: char| first.is_ascii_lowercase());
    let in_scheme =
        |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '+' | '.' | '-');
    match begins && scheme.chars().all(in_scheme) {
        true => rest.strip_prefix("www.").unwrap_or(rest),
        false => name,
    }
}

/// `text` with one underscore for every run of what cannot be in an identifier, the case of
/// letters as it is; `None` where no letter or digit is in it. One without a capital ends in an
/// underscore: else it could be a keyword or the name of a method, and rustc takes a variant that
/// looks like a variable for a mistake of whoever has a variable of that name.
pub(crate) fn as_spelled(text: &str) -> Option<String> {
    let mut name = String::with_capacity(text.len());
    let mut after_gap = false;
    for character in text.chars() {
        let is_part = character.is_ascii_alphanumeric() || character == '_';
        if is_part {
            name.push(character);
        } else if !after_gap {
            name.push('_');
        }
        after_gap = !is_part;
    }
    if name.starts_with(|first: char| first.is_ascii_digit()) {
        name.insert(0, '_');
    }
    if is_keyword(&name) || !name.contains(|character: char| character.is_ascii_uppercase()) {
        name.push('_');
    }
    let has_word = name.contains(|character| character != '_');
    has_word.then_some(name)
}

/// `text` as a module or a leaf of the generated `names`, which are written as they are.
pub(crate) fn segment(text: &str) -> String {
    let part = |character: char| match character.is_ascii_alphanumeric() {
        true => character,
        false => '_',
    };
    let mut name: String = text.chars().map(part).collect();
    if name.starts_with(|first: char| first.is_ascii_digit()) {
        name.insert(0, '_');
    }
    if NEVER_RAW.contains(&name.as_str()) {
        name.push('_');
    } else if is_keyword(&name) {
        name.insert_str(0, "r#");
    }
    name
}

/// Whether `text` can name a module without further ado.
pub(crate) fn is_module_name(text: &str) -> bool {
    let lower = |character: char| character.is_ascii_lowercase() || character.is_ascii_digit();
    let in_snake_case = text
        .chars()
        .all(|character| lower(character) || character == '_');
    in_snake_case && is_ident(text) && !is_keyword(text)
}

/// `text` with spaces for all that cannot be part of an identifier, and without what nobody sees.
/// In ASCII, heck does the same.
fn words(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return text.into();
    }
    let part = |character| match is_xid_continue(character) {
        true => character,
        false => ' ',
    };
    // A letter with an accent is one character or two, and the same name to Rust.
    let is_accent = |character| matches!(character, '\u{300}'..='\u{36f}');
    let seen = |&character: &char| !is_invisible(character) && !is_accent(character);
    let seen = text.chars().filter(seen);
    seen.map(part).collect()
}

fn ident(mut name: String) -> Option<String> {
    if name
        .chars()
        .next()
        .is_some_and(|first| !is_xid_start(first))
    {
        name.insert(0, '_');
    }
    if is_keyword(&name) {
        name.push('_');
    }
    is_ident(&name).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::{is_ident, is_module_name, pascal, segment, shouty};

    fn both(text: &str) -> (String, String) {
        (pascal(text).unwrap(), shouty(text).unwrap())
    }

    fn pair(variant: &str, constant: &str) -> (String, String) {
        (variant.into(), constant.into())
    }

    #[test]
    fn words_become_one_name() {
        assert_eq!(both("sms.read"), pair("SmsRead", "SMS_READ"));
        assert_eq!(
            both("sms.read_descendant"),
            pair("SmsReadDescendant", "SMS_READ_DESCENDANT")
        );
        assert_eq!(
            both("resource-explorer-2:Search"),
            pair("ResourceExplorer2Search", "RESOURCE_EXPLORER_2_SEARCH")
        );
        assert_eq!(
            both("a2c:GetDeploymentJobDetails").0,
            "A2cGetDeploymentJobDetails"
        );
        assert_eq!(both("https://example.org/auth").0, "HttpsExampleOrgAuth");
    }

    #[test]
    fn digits_and_keywords_get_an_underscore() {
        assert_eq!(both("2fa"), pair("_2fa", "_2FA"));
        assert_eq!(both("self"), pair("Self_", "SELF"));
        assert_eq!(both("type"), pair("Type", "TYPE"));
    }

    #[test]
    fn segments_are_written_as_they_are_where_rust_lets_them() {
        assert_eq!(segment("read_descendant"), "read_descendant");
        assert_eq!(
            segment("GetDeploymentJobDetails"),
            "GetDeploymentJobDetails"
        );
        assert_eq!(segment("resource-explorer-2"), "resource_explorer_2");
        assert_eq!(segment("2fa"), "_2fa");
        assert_eq!(segment("type"), "r#type");
        assert_eq!(segment("self"), "self_");
        assert_eq!(segment("_"), "__");
    }

    #[test]
    fn a_catalogue_is_named_like_a_module() {
        assert!(is_module_name("zoho_crm"));
        assert!(!is_module_name("Zoho"));
        assert!(!is_module_name("type"));
        assert!(!is_module_name("2fa"));
        assert!(!is_module_name(""));
    }

    #[test]
    fn headings_in_any_script() {
        assert_eq!(pascal("Größe").unwrap(), "Größe");
        assert_eq!(pascal("电话 号码").unwrap(), "电话号码");
        assert_eq!(pascal("m² area").unwrap(), "MArea");
        assert_eq!(
            pascal("Cafe\u{301}s").unwrap(),
            "Cafes",
            "é is not one character here"
        );
        assert_eq!(pascal("--"), None);
    }

    #[test]
    fn an_underscore_is_no_identifier() {
        assert!(!is_ident("_"));
        assert!(!is_ident(""));
        assert!(!is_ident("2a"));
        assert!(!is_ident("a b"));
        assert!(is_ident("_2a"));
    }
}
