//! What to say about a name that the catalogue does not have: what was written instead of a name,
//! which name was meant, or what there is.
//!
//! A name is suggested where it has the same letters, the same words but for slips of the keyboard,
//! the same segments in another order, more segments before those that were written, or all of them
//! but the first. Nothing is suggested that has another word in it: `sms.send` is never answered with
//! `sms.read`.

mod alike;
mod instead;
mod near;
mod offer;
mod other;
mod part;
mod slip;
#[cfg(test)]
mod tests;

use proc_macro2::Span;
use syn::Error;

use crate::distance::distance;
use crate::message::{self, Asked, List};
use crate::requirement::Name;
use crate::table::Table;
pub(super) use instead::catalog_option;
use offer::Wrong;

/// Whether another catalogue has the name, and this one has not.
pub(super) fn is_of_another(table: &Table, name: &str) -> bool {
    table.get(name).is_none() && other::catalogue_with(name).is_some()
}

/// The error for a name that no row has.
pub(super) fn unknown(table: &Table, name: &Name, asked: Asked) -> Error {
    let text = name.text();
    if let Some(error) = instead::of_a_name(table, name) {
        return error;
    }
    let catalog = table.catalog.as_str();
    let mut meant = alike::alike(table, text);
    meant.extend(part::without_module(table, text));
    if let [first, ..] = meant[..] {
        let span = first_difference(name, first);
        return message::misspelt_scope(span, catalog, text, &List::of(&meant));
    }
    let wrong = Wrong::of(table, text);
    let span = name.span_at(wrong.start);
    let offer = || offer::below(table, &text[..wrong.end]);
    if wrong.ends_too_early {
        return message::start_of_scopes(span, catalog, text, &offer());
    }
    if let Some(scopes) = instead::scopes_of_group(table, text) {
        return message::group_for_scope(name.span(), catalog, text, &scopes);
    }
    if let Some(other) = other::catalogue_with(text) {
        return message::scope_of_another_catalogue(name.span(), catalog, text, &other, asked);
    }
    if let Some(scopes) = instead::scopes_of_wildcard(table, text) {
        return message::wildcard(span, catalog, text, &scopes);
    }
    let near = List::of(&near::nearest(table, text, &text[..wrong.end]));
    if !near.is_empty() {
        return message::near_scope(span, catalog, text, &near, &offer());
    }
    let transposed = part::transposed(table, text);
    if let [first, ..] = transposed[..] {
        let span = first_difference(name, first);
        return message::misspelt_scope(span, catalog, text, &List::of(&transposed));
    }
    if let Some(meant) = part::without_first(table, text) {
        return message::misspelt_scope(name.span(), catalog, text, &List::of(&[meant]));
    }
    let fuller = List::of(&part::fuller(table, text));
    if !fuller.is_empty() {
        return message::misspelt_scope(span, catalog, text, &fuller);
    }
    match instead::scopes_of_group_in_any_spelling(table, text) {
        Some(scopes) => message::group_for_scope(name.span(), catalog, text, &scopes),
        None => {
            let offer = offer::near(table, text, &wrong).unwrap_or_else(offer);
            message::unknown_scope(span, catalog, text, &offer)
        }
    }
}

fn first_difference(name: &Name, meant: &str) -> Span {
    name.span_at(common_bytes(name.text(), meant))
}

/// How many bytes both begin with.
fn common_bytes(one: &str, other: &str) -> usize {
    let pairs = one.bytes().zip(other.bytes());
    pairs.take_while(|(one, other)| one == other).count()
}
