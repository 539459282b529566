//! What is written where a name belongs, and is no name: an operator, half a URL, an ID, an
//! identifier, a heading.

use syn::Error;

use super::alike::{alike, are_alike, letters};
use super::other;
use crate::message::{self, List};
use crate::requirement::{Name, SEPARATORS, segments};
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
    let is_meant = ["any", "all"].contains(&word) && table.under(word).next().is_none();
    is_meant.then(|| message::list_without_parentheses(name.span(), word))
}

/// `catalog: path`, which a name may begin with in a catalogue that has such names.
pub(in crate::resolve) fn catalog_option(table: &Table, name: &Name) -> Option<Error> {
    option(table, name, "catalog")
}

fn option(table: &Table, name: &Name, option: &str) -> Option<Error> {
    let value = name.text().strip_prefix(option)?.strip_prefix(':')?;
    let is_of_names = table.under(option).next().is_some();
    let is_option =
        !is_of_names && !value.starts_with(':') && other::catalogue_with(name.text()).is_none();
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
const OPERATORS: [&str; 6] = ["||", "&&", "|", "&", ";", "+"];

/// No name has a blank in it: what stands there as a word of its own is an operator. The others are
/// characters of a name, where the catalogue has such names.
fn operator(table: &Table, name: &Name) -> Option<Error> {
    let text = name.text();
    let (at, written) = first_operator(text).filter(|_| text.is_ascii())?;
    let blanks = written.len() - written.trim_start().len();
    let operator = written.trim();
    let parts = text.split(written).map(str::trim);
    let parts: Vec<_> = parts.filter(|part| !part.is_empty()).collect();
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
    let between = OPERATORS.into_iter().chain([" or ", " and "]);
    let between = between.filter_map(|operator| Some((text.find(operator)?, operator)));
    let first = ["or ", "and "]
        .into_iter()
        .find(|word| text.starts_with(word));
    let last = [" or", " and"]
        .into_iter()
        .find(|word| text.ends_with(word));
    let found = between
        .chain(first.map(|word| (0, word)))
        .chain(last.map(|word| (text.len() - word.len(), word)));
    found.min_by_key(|(at, _)| *at)
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
        let names: Vec<_> = table.under(start).map(|(name, _)| name).collect();
        if !names.is_empty() {
            return Some(names);
        }
    }
    let written: Vec<_> = segments(text).map(|(_, segment)| segment).collect();
    let is_meant = |name: &&str| {
        let own: Vec<_> = segments(name).map(|(_, segment)| segment).collect();
        let mut pairs = own.iter().zip(&written);
        own.len() == written.len()
            && pairs.all(|(own, written)| is_wildcard(written) || own == written)
    };
    let names = || table.beginning_with("");
    let is_pattern = written.iter().any(|segment| is_wildcard(segment));
    (is_pattern && !names().any(|name| name.contains('*')))
        .then(|| names().filter(is_meant).collect())
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
    let rows: Vec<_> = table.with_id(id).collect();
    match rows[..] {
        [] => None,
        [row] => Some(message::id_for_scope(
            name.span(),
            &table.catalog,
            text,
            row.name,
        )),
        _ => {
            let candidates = List::of_all(rows.iter().map(|row| row.name));
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
    let path: Vec<_> = segments(text).map(|(_, segment)| segment).collect();
    let (word, module) = path.split_last()?;
    if !matches!(module.last(), None | Some(&("Scope" | "id"))) {
        return None;
    }
    let variant = variant_of_constant(word);
    let is_meant = |row: &Row<'_>| [*word, &variant].contains(&row.variant());
    let by_letters = alike(table, word)
        .into_iter()
        .filter_map(|name| table.get(name));
    by_letters.into_iter().find(is_meant).or_else(|| {
        let variants = || table.with_variant(word).chain(table.with_variant(&variant));
        table.is_small().then(variants)?.next()
    })
}

/// `SmsRead` for `SMS_READ`, and the word itself for anything else.
fn variant_of_constant(word: &str) -> String {
    if word.contains(|c: char| c.is_lowercase()) {
        return word.to_owned();
    }
    let capitalised = |part: &str| match part.split_at_checked(1) {
        Some((first, rest)) => format!("{first}{}", rest.to_lowercase()),
        None => part.to_owned(),
    };
    word.split('_').map(capitalised).collect()
}

/// The scopes under a heading, which may be written as its variant in `Group` is.
pub(super) fn scopes_of_group(table: &Table, text: &str) -> Option<List> {
    if table.is_small() {
        return headed(table, |heading| {
            without_blanks(heading).eq(without_blanks(text))
        });
    }
    let is_heading = !text.contains(SEPARATORS);
    let list = is_heading.then(|| List::of(table.in_group(text).map(|row| row.name)));
    list.filter(|list| !list.is_empty())
}

/// The scopes under a heading that differs in case, in its plural or by a slip of the keyboard.
pub(super) fn scopes_of_group_in_any_spelling(table: &Table, text: &str) -> Option<List> {
    if !table.is_small() {
        return None;
    }
    headed(table, |heading| are_alike(heading, text))
        .or_else(|| headed(table, |heading| are_nearly_alike(heading, text)))
}

/// In a plural, or with a sixth of the letters wrong: short headings have short scopes for neighbours.
fn are_nearly_alike(heading: &str, text: &str) -> bool {
    let [heading, text] = [heading, text].map(|text| letters(text).collect::<String>());
    let [one, other] = [&heading, &text].map(|text| text.trim_end_matches('s'));
    one == other || strsim::osa_distance(&heading, &text) <= heading.len() / 6
}

fn headed(table: &Table, is_meant: impl Fn(&str) -> bool) -> Option<List> {
    let rows = table
        .rows()
        .filter(|row| row.group().is_some_and(|heading| is_meant(&heading)));
    let list = List::of(rows.map(|row| row.name));
    (!list.is_empty()).then_some(list)
}

fn without_blanks(heading: &str) -> impl Iterator<Item = char> {
    heading.chars().filter(|c| !c.is_whitespace())
}
