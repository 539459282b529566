//! What is written where a name belongs, and is no name: an operator, half a URL, an ID, an
//! identifier, a heading.

use syn::Error;

use super::alike::{alike, are_alike};
use crate::message::{self, List};
use crate::requirement::{Name, SEPARATORS, segments};
use crate::table::{Row, Table};

pub(super) fn of_a_name(table: &Table, name: &Name) -> Option<Error> {
    let text = name.text();
    if let Some(fault) = name.fault() {
        let catalog = &table.catalog;
        let is_scope = table.get(text.trim()).is_some();
        let group = scopes_of_group(table, text).filter(|_| !is_scope);
        let group = group.map(|list| message::group_for_scope(name.span(), catalog, text, &list));
        return Some(group.unwrap_or_else(|| fault.clone()));
    }
    operator(table, name)
        .or_else(|| several(table, name))
        .or_else(|| bare_url(table, name))
        .or_else(|| id(table, name))
        .or_else(|| identifier(table, name))
}

fn operator(table: &Table, name: &Name) -> Option<Error> {
    let text = name.text();
    let at = text.find(['|', '&'])?;
    let operator = &text[at..=at];
    let doubled = operator.repeat(2);
    let parts: Vec<_> = text
        .split(operator)
        .filter(|part| !part.is_empty())
        .collect();
    let is_between = !text.starts_with(operator) && !text.ends_with(operator);
    let written = if text[at..].starts_with(&doubled) {
        &doubled
    } else {
        operator
    };
    let parts = if is_between { &parts[..] } else { &[] };
    Some(message::operator(
        name.span_at(at),
        &table.catalog,
        text,
        written,
        parts,
    ))
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

pub(super) fn scopes_of_group_in_any_case(table: &Table, text: &str) -> Option<List> {
    let is_small = table.is_small();
    is_small.then(|| headed(table, |heading| are_alike(heading, text)))?
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
