//! What is said of a name that the catalogue does not have.

use std::fmt::{self, Display};

use proc_macro2::{Span, TokenTree};
use syn::Error;

use super::error;
use super::list::Kind;
use super::name::list;
use crate::requirement::spelled;
use crate::tokens::joined;

/// How many names a message lists at most.
pub(super) const MOST: usize = 8;

/// Names as they are to be written, and how many there are beside them.
pub(crate) struct List {
    names: Vec<String>,
    more: usize,
}

impl List {
    pub(crate) fn of(names: &[&str]) -> Self {
        Self::shown(names, MOST, &spelled)
    }

    /// All of them, where one has to be chosen.
    pub(crate) fn of_all(names: &[&str]) -> Self {
        Self::shown(names, names.len(), &spelled)
    }

    /// What is no whole name, as it is to be shown.
    pub(crate) fn of_starts(starts: &[&str], show: &dyn Fn(&str) -> String) -> Self {
        Self::shown(starts, MOST, show)
    }

    fn shown(names: &[&str], most: usize, show: &dyn Fn(&str) -> String) -> Self {
        let (names, others) = names.split_at(most.min(names.len()));
        Self {
            names: names.iter().map(|name| show(name)).collect(),
            more: others.len(),
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.names.is_empty()
    }
}

impl Display for List {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`", self.names.join("`, `"))?;
        match self.more {
            0 => Ok(()),
            more => write!(f, " and {more} more"),
        }
    }
}

/// What a catalogue has where a name leaves it.
pub(crate) enum Offer<'a> {
    /// What its names start with.
    Starts(List),
    /// What those of its names start with that may be meant.
    NearStarts(List),
    /// The names below these segments.
    Below(&'a str, List),
}

impl Display for Offer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Starts(list) if list.is_empty() => f.write_str("it has none"),
            Self::Starts(list) => write!(f, "its scopes start with {list}"),
            Self::NearStarts(list) => write!(f, "it has scopes that start with {list}"),
            Self::Below(scope, list) if list.is_empty() => {
                write!(f, "`{scope}` is a scope, and there is none below it")
            }
            Self::Below(start, list) => write!(f, "`{start}` offers {list}"),
        }
    }
}

/// A name that is probably another one, which differs from it in what nobody sees as a difference.
pub(crate) fn misspelt_scope(span: Span, catalog: &str, name: &str, meant: &List) -> Error {
    let help = did_you_mean(meant);
    error(Kind::UnknownScope, span, &[&name, &catalog], help)
}

/// A name that may be another one, or something else that is offered there.
pub(crate) fn near_scope(
    span: Span,
    catalog: &str,
    name: &str,
    near: &List,
    offer: &Offer<'_>,
) -> Error {
    let help = format!("{}\n= note: {offer}", did_you_mean(near));
    error(Kind::UnknownScope, span, &[&name, &catalog], help)
}

pub(crate) fn unknown_scope(span: Span, catalog: &str, name: &str, offer: &Offer<'_>) -> Error {
    error(Kind::UnknownScope, span, &[&name, &catalog], offer)
}

fn did_you_mean(names: &List) -> String {
    match names.names.len() {
        1 => format!("did you mean {names}?"),
        _ => format!("did you mean one of {names}?"),
    }
}

pub(crate) fn start_of_scopes(span: Span, catalog: &str, start: &str, offer: &Offer<'_>) -> Error {
    error(Kind::StartOfScopes, span, &[&start, &catalog], offer)
}

pub(crate) fn group_for_scope(span: Span, catalog: &str, heading: &str, scopes: &List) -> Error {
    let help = format!("name the scopes that are required: it holds {scopes}");
    error(Kind::GroupForScope, span, &[&heading, &catalog], help)
}

pub(crate) fn id_for_scope(span: Span, catalog: &str, id: &str, name: &str) -> Error {
    let help = format!("it is the ID of `{0}`: write `{0}`", spelled(name));
    error(Kind::IdForScope, span, &[&id, &catalog], help)
}

pub(crate) fn shared_id(span: Span, catalog: &str, id: &str, candidates: &List) -> Error {
    let help = format!("name the one that is meant: {candidates}");
    error(Kind::SharedId, span, &[&id, &catalog], help)
}

pub(crate) fn identifier_for_scope(span: Span, catalog: &str, written: &str, name: &str) -> Error {
    let help = format!("write `{}`", spelled(name));
    error(Kind::IdentifierForScope, span, &[&written, &catalog], help)
}

/// How the catalogue is asked that a scope is not of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asked {
    ByConvention,
    ByPath,
    /// For scopes that it has, as well.
    WithOthers,
}

pub(crate) fn scope_of_another_catalogue(
    span: Span,
    catalog: &str,
    name: &str,
    other: &str,
    asked: Asked,
) -> Error {
    let module = format!("with the path of the module that holds `{other}`");
    let help = match asked {
        Asked::ByConvention => format!("add `catalog = …` {module}"),
        Asked::ByPath => format!("`catalog = …` names another module here: write it {module}"),
        Asked::WithOthers => format!(
            "one attribute or macro asks one catalogue: take this scope to a second one, \
             `#[requires_scope({}, catalog = …)]` or `Guard![catalog = …, {0}]`, {module}",
            spelled(name)
        ),
    };
    error(Kind::OtherCatalogue, span, &[&name, &catalog, &other], help)
}

/// `parts` are what stands between the operators, if they are scopes.
pub(crate) fn operator(span: Span, operator: &str, parts: &[&str]) -> Error {
    let list = match parts {
        [_, _, ..] => list(parts),
        _ => None,
    };
    let list = list.unwrap_or_else(|| String::from("…, …"));
    let help = match operator {
        "|" | "||" | "or" => format!("alternatives are written `any({list})`"),
        ";" => format!("scopes are separated by commas: `{list}`"),
        _ => format!("scopes that are all required are separated by commas: `{list}`"),
    };
    error(Kind::Operator, span, &[&operator], help)
}

/// The operator beside an `any(…)` or `all(…)`.
pub(crate) fn operator_of_lists(tokens: &[TokenTree]) -> Error {
    let span = tokens.first().map_or_else(Span::call_site, TokenTree::span);
    operator(span, &joined(tokens), &[])
}

pub(crate) fn bare_url(span: Span, catalog: &str, scheme: &str) -> Error {
    let help = format!("`//` begins a comment: write a URL as a string, `\"{scheme}//…\"`");
    error(Kind::BareUrl, span, &[&scheme, &catalog], help)
}

pub(crate) fn wildcard(span: Span, catalog: &str, name: &str, scopes: &[&str]) -> Error {
    let help = match list(scopes) {
        Some(list) => {
            format!("nothing stands for several scopes: list them, separated by commas: `{list}`")
        }
        None => String::from("nothing stands for several scopes: name each of them"),
    };
    error(Kind::UnknownScope, span, &[&name, &catalog], help)
}
