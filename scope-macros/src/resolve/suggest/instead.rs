//! What is written where a name belongs, and is no name: an operator, half a URL, an ID, an
//! identifier, a heading.

use syn::Error;

use super::alike::{alike, are_alike, letters};
use super::other;
use crate::distance::distance;
use crate::message::{self, List};
use crate::requirement::{Name, SEPARATORS, list_of_segments};
use crate::table::{Row, Table};

pub(super) fn of_a_name(table: &Table, name: &Name) -> Option<Error> {
    let text = name.text();
    if let Some(fault) = name.fault() {
        let catalog = &table.catalog;
        let is_scope = table.get(text.trim()).is_some();
        let group = scopes_of_group(table, text)
            .or_else(|| scopes_of_group_in_any_spelling(table, text))
            .filter(|_| !is_scope);
        let group = group.map(|list| message::group_for_scope(name.span(), catalog, text, &list));
        let said = group
            .or_else(|| negation(table, name))
            .or_else(|| option(table, name, "from"))
            .or_else(|| operator(table, name));
        return Some(said.unwrap_or_else(|| fault.clone()));
    }
    negation(table, name)
        .or_else(|| combinator(table, name))
        .or_else(|| option(table, name, "from"))
        .or_else(|| catalog_option(table, name))
        .or_else(|| group_variant(table, name))
        .or_else(|| operator(table, name))
        .or_else(|| several(table, name))
        .or_else(|| bare_url(table, name))
        .or_else(|| id(table, name))
        .or_else(|| identifier(table, name))
}

/// `!sms.read`, unless a name of the catalogue begins so.
fn negation(table: &Table, name: &Name) -> Option<Error> {
    let is_negated = name.text().starts_with('!') && table.beginning_with("!").next().is_none();
    is_negated.then(|| message::negation(name.span()))
}

/// `any` or `all` alone, unless names begin so.
fn combinator(table: &Table, name: &Name) -> Option<Error> {
    let word = name.text();
    let is_meant = ["any", "all"].contains(&word) && !table.has_under(word);
    is_meant.then(|| message::list_without_parentheses(name.span(), word))
}

/// `catalog: path`, which a name may begin with in a catalogue that has such names.
pub(in crate::resolve) fn catalog_option(table: &Table, name: &Name) -> Option<Error> {
    option(table, name, "catalog")
}

fn option(table: &Table, name: &Name, option: &str) -> Option<Error> {
    let value = name.text().strip_prefix(option)?.strip_prefix(':')?;
    let is_option = !table.has_under(option)
        && !value.starts_with(':')
        && other::catalogue_with(name.text()).is_none();
    is_option.then(|| message::option_without_equals(name.span(), option, value))
}

/// `Group::OrderItems`.
fn group_variant(table: &Table, name: &Name) -> Option<Error> {
    let text = name.text();
    let scopes = scopes_of_group_in_any_spelling(table, text.strip_prefix("Group::")?)?;
    Some(message::group_for_scope(
        name.span(),
        &table.catalog,
        text,
        &scopes,
    ))
}

/// What people write between names, the longer before what it begins with.
const OPERATORS: [&str; 8] = ["||", "&&", "|", "&", ";", "+", " or ", " and "];

/// No name has a blank in it: what stands there as a word of its own is an operator. The others are
/// characters of a name, where the catalogue has such names.
fn operator(table: &Table, name: &Name) -> Option<Error> {
    let text = name.text();
    let (at, written) = first_operator(text).filter(|_| text.is_ascii())?;
    let blanks = written.len() - written.trim_start().len();
    let operator = written.trim();
    let mut parts = Vec::new();
    for part in text.split(written) {
        if !part.trim().is_empty() {
            parts.push(part.trim());
        }
    }
    let is_scope = |part: &&str| table.get(part).is_some();
    let is_character = || {
        let mut names = table.beginning_with("");
        !operator.contains(['|', '&']) || names.any(|name| name.contains(operator))
    };
    if operator == written && !parts.iter().any(is_scope) && is_character() {
        return None;
    }
    let parts = if parts.iter().all(is_scope) {
        &parts[..]
    } else {
        &[]
    };
    let span = name.span_at(at + blanks);
    Some(message::operator(span, operator, parts))
}

/// The operator that comes first; `or` and `and` with the blanks that make words of them.
fn first_operator(text: &str) -> Option<(usize, &'static str)> {
    let mut first: Option<(usize, &str)> = None;
    let mut take = |at: Option<usize>, operator| {
        if let Some(at) = at
            && first.is_none_or(|(earlier, _)| at < earlier)
        {
            first = Some((at, operator));
        }
    };
    for operator in OPERATORS {
        take(text.find(operator), operator);
    }
    for operator in ["or ", "and "] {
        take(text.starts_with(operator).then_some(0), operator);
    }
    for operator in [" or", " and"] {
        take(text.strip_suffix(operator).map(str::len), operator);
    }
    first
}

/// The scopes that `sms.*` and `*.read` are meant to stand for, if any: those below the one, those
/// whose segments are those of the other.
pub(super) fn scopes_of_wildcard<'t>(table: &'t Table, text: &str) -> Option<Vec<&'t str>> {
    let is_wildcard = |segment: &str| segment.chars().all(|c| c == '*');
    if let Some((start, last)) = text.rsplit_once(SEPARATORS)
        && is_wildcard(last)
        && !last.is_empty()
    {
        let start = start.trim_end_matches(SEPARATORS);
        let mut names = Vec::new();
        for (name, _) in table.under(start) {
            names.push(name);
        }
        if !names.is_empty() {
            return Some(names);
        }
    }
    let written = list_of_segments(text);
    if !written.iter().any(|segment| is_wildcard(segment)) {
        return None;
    }
    let mut names = Vec::new();
    for name in table.beginning_with("") {
        if name.contains('*') {
            return None;
        }
        let own = list_of_segments(name);
        let mut pairs = own.iter().zip(&written);
        if own.len() == written.len()
            && pairs.all(|(own, written)| is_wildcard(written) || own == written)
        {
            names.push(name);
        }
    }
    Some(names)
}

/// A comma can be in a name; where it is in none, it separates.
fn several(table: &Table, name: &Name) -> Option<Error> {
    let parts: Vec<_> = name.text().split(',').collect();
    let are_names = parts.len() > 1 && parts.iter().all(|part| table.get(part).is_some());
    are_names.then(|| message::several_in_a_string(name.span(), &parts))
}

fn bare_url(table: &Table, name: &Name) -> Option<Error> {
    let scheme = ["http:", "https:"]
        .into_iter()
        .find(|scheme| name.text() == *scheme)?;
    Some(message::bare_url(name.span(), &table.catalog, scheme))
}

fn id(table: &Table, name: &Name) -> Option<Error> {
    let text = name.text();
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    let is_guid = text.len() == 36
        && text
            .bytes()
            .all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
    if !(is_number || is_guid || table.is_small()) {
        return None;
    }
    let lowered = text.to_ascii_lowercase();
    let id = if is_guid { &lowered } else { text };
    let scopes = names_of(table.with_id(id));
    match scopes[..] {
        [] => None,
        [scope] => Some(message::id_for_scope(
            name.span(),
            &table.catalog,
            text,
            scope,
        )),
        _ => {
            let candidates = List::of_all(&scopes);
            Some(message::shared_id(
                name.span(),
                &table.catalog,
                text,
                &candidates,
            ))
        }
    }
}

fn identifier(table: &Table, name: &Name) -> Option<Error> {
    let row = row_of_identifier(table, name.text())?;
    Some(message::identifier_for_scope(
        name.span(),
        &table.catalog,
        name.text(),
        row.name,
    ))
}

/// `SmsRead`, `Scope::SmsRead`, and the constants of IDs: `SMS_READ`, `id::SMS_READ`.
fn row_of_identifier<'t>(table: &'t Table, text: &str) -> Option<Row<'t>> {
    let path = list_of_segments(text);
    let (word, module) = path.split_last()?;
    if !matches!(module.last(), None | Some(&("Scope" | "id"))) {
        return None;
    }
    let variant = variant_of_constant(word);
    let is_meant = |row: &Row<'_>| [*word, &variant].contains(&row.variant());
    for name in alike(table, word) {
        let row = table.get(name).filter(is_meant);
        if row.is_some() {
            return row;
        }
    }
    if !table.is_small() {
        return None;
    }
    let mut rows = table.with_variant(word);
    rows.append(&mut table.with_variant(&variant));
    rows.first().copied()
}

/// `SmsRead` for `SMS_READ`, and the word itself for anything else.
fn variant_of_constant(word: &str) -> String {
    if word.contains(|c: char| c.is_lowercase()) {
        return word.to_owned();
    }
    let mut variant = String::new();
    for part in word.split('_') {
        let (first, rest) = part.split_at_checked(1).unwrap_or((part, ""));
        variant.push_str(first);
        variant.push_str(&rest.to_lowercase());
    }
    variant
}

/// The scopes under a heading, which may be written as its variant in `Group` is.
pub(super) fn scopes_of_group(table: &Table, text: &str) -> Option<List> {
    if table.is_small() {
        return headed(table, &|heading| {
            without_blanks(heading) == without_blanks(text)
        });
    }
    if text.contains(SEPARATORS) {
        return None;
    }
    group(&names_of(table.in_group(text)))
}

/// The scopes under a heading that differs in case, in its plural or by a slip of the keyboard.
pub(super) fn scopes_of_group_in_any_spelling(table: &Table, text: &str) -> Option<List> {
    if !table.is_small() {
        return None;
    }
    headed(table, &|heading| are_alike(heading, text))
        .or_else(|| headed(table, &|heading| are_nearly_alike(heading, text)))
}

/// In a plural, or with a sixth of the letters wrong: short headings have short scopes for neighbours.
fn are_nearly_alike(heading: &str, text: &str) -> bool {
    let heading: String = letters(heading).collect();
    let text: String = letters(text).collect();
    heading.trim_end_matches('s') == text.trim_end_matches('s')
        || distance(&heading, &text) <= heading.len() / 6
}

fn headed(table: &Table, is_meant: &dyn Fn(&str) -> bool) -> Option<List> {
    let mut names = Vec::new();
    for row in table.rows() {
        if row.group().is_some_and(|heading| is_meant(&heading)) {
            names.push(row.name);
        }
    }
    group(&names)
}

fn group(names: &[&str]) -> Option<List> {
    (!names.is_empty()).then(|| List::of(names))
}

fn names_of(rows: Vec<Row<'_>>) -> Vec<&str> {
    let mut names = Vec::new();
    for row in rows {
        names.push(row.name);
    }
    names
}

fn without_blanks(heading: &str) -> String {
    heading.replace(char::is_whitespace, "")
}
