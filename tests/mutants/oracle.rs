//! What a text has to mean, as the README says it: read by a parser of its own, which knows the
//! names of `scopes.csv` and nothing of the macros.

use std::collections::BTreeSet;
use std::ops::Range;

use super::corpus::Form;
use super::tokens::{Token, read};

/// A text as it is to be understood.
pub(crate) struct Reading {
    /// What it states; `None` if it must not compile.
    pub(crate) meaning: Option<Meaning>,
    /// The options and where their values stand. A value is Rust that the macros hand on: what is
    /// wrong there, the compiler says in its own words.
    pub(crate) values: Vec<(String, Range<usize>)>,
    /// Whether it holds a word right before a quote, which Rust keeps for itself.
    pub(crate) has_prefix: bool,
}

/// A requirement as `Requirement` shows it, and the names in it.
#[derive(PartialEq, Eq)]
pub(crate) struct Meaning {
    pub(crate) requirement: String,
    pub(crate) names: Vec<String>,
    /// Whether `from` says who is asking.
    pub(crate) asks: bool,
}

pub(crate) struct Oracle {
    names: BTreeSet<String>,
}

/// Why a text must not compile is for the macros to say.
struct Wrong;

enum Tree {
    Name(String),
    List(&'static str, Vec<Tree>),
}

/// `name = value`.
struct Setting<'t> {
    name: &'t str,
    value: &'t [Token],
}

impl Setting<'_> {
    fn place(&self) -> Option<(String, Range<usize>)> {
        let (first, last) = (self.value.first()?, self.value.last()?);
        Some((self.name.to_owned(), first.bytes.start..last.bytes.end))
    }
}

impl Oracle {
    pub(crate) fn new() -> Self {
        let mut table = csv::Reader::from_reader(include_str!("../../scopes.csv").as_bytes());
        assert_eq!(&table.headers().unwrap()[0], "value");
        let names = table.records().map(|row| row.unwrap()[0].to_owned());
        Self {
            names: names.collect(),
        }
    }

    pub(crate) fn read(&self, form: Form, text: &str) -> Reading {
        let tokens = read(text);
        let (items, settings) = match form.is_attribute() {
            true => options(&tokens),
            false => leading_option(&tokens),
        };
        let values = settings.iter().filter_map(Setting::place).collect();
        let are_right = are_right(form, &settings);
        let meaning = match form {
            _ if !are_right => None,
            Form::One | Form::Pattern | Form::Set => self.set(form, &items),
            _ => self.requirement(&items, &settings),
        };
        Reading {
            meaning,
            values,
            has_prefix: has_prefix(&tokens),
        }
    }

    fn requirement(&self, items: &[&[Token]], settings: &[Setting<'_>]) -> Option<Meaning> {
        let tree = self.list("all", items).ok()?;
        let mut names = Vec::new();
        tree.names(&mut names);
        Some(Meaning {
            requirement: tree.shown(),
            names,
            asks: settings.iter().any(|setting| setting.name == "from"),
        })
    }

    fn set(&self, form: Form, items: &[&[Token]]) -> Option<Meaning> {
        let names: Result<Vec<_>, _> = items.iter().map(|item| self.name(item)).collect();
        let names = names.ok()?;
        (form == Form::Set || names.len() == 1).then(|| Meaning {
            requirement: String::new(),
            names,
            asks: false,
        })
    }

    /// A list of one is that one.
    fn list(&self, kind: &'static str, items: &[&[Token]]) -> Result<Tree, Wrong> {
        let parts: Result<Vec<_>, _> = items.iter().map(|item| self.item(item)).collect();
        let mut parts = parts?;
        match parts.len() {
            0 => Err(Wrong),
            1 => Ok(parts.remove(0)),
            _ => Ok(Tree::List(kind, parts)),
        }
    }

    fn item(&self, item: &[Token]) -> Result<Tree, Wrong> {
        if let [word, list] = item
            && let Some(inside) = list.inside("(")
        {
            let kind = ["any", "all"].into_iter().find(|kind| word.is(kind));
            return self.list(kind.ok_or(Wrong)?, &items(inside));
        }
        self.name(item).map(Tree::Name)
    }

    /// A string that is alone, or tokens without what stands between them, no two words side by side.
    fn name(&self, item: &[Token]) -> Result<String, Wrong> {
        let is_word = |token: &Token| token.is_word() || token.is_string();
        let touch = |pair: &[Token]| pair.iter().all(is_word);
        let has_list = item.iter().any(|token| token.inside.is_some());
        if has_list || item.windows(2).any(touch) {
            return Err(Wrong);
        }
        let name: String = match item {
            [string] if string.is_string() => string.text.trim_matches('"').to_owned(),
            _ => item.iter().map(|token| token.text.as_str()).collect(),
        };
        self.names.get(&name).cloned().ok_or(Wrong)
    }
}

impl Tree {
    fn names(&self, names: &mut Vec<String>) {
        match self {
            Self::Name(name) if names.contains(name) => {}
            Self::Name(name) => names.push(name.clone()),
            Self::List(_, parts) => parts.iter().for_each(|part| part.names(names)),
        }
    }

    fn shown(&self) -> String {
        match self {
            Self::Name(name) => name.clone(),
            Self::List(kind, parts) => {
                let parts: Vec<_> = parts.iter().map(Self::shown).collect();
                format!("{kind}({})", parts.join(", "))
            }
        }
    }
}

/// What is between commas. Nothing has to be after the last one; where nothing is before one, that
/// is an item too, and no name.
fn items(tokens: &[Token]) -> Vec<&[Token]> {
    let mut items = Vec::new();
    let mut rest = tokens;
    while !rest.is_empty() {
        let end = end_of_item(rest);
        items.push(&rest[..end]);
        rest = rest.get(end + 1..).unwrap_or_default();
    }
    items
}

/// In the value of an option, a comma in the generics of a path ends nothing. Such a `<` stands where
/// an expression begins, or after `::`.
fn end_of_item(tokens: &[Token]) -> usize {
    let mut generics = 0;
    let is_option = setting(tokens).is_some();
    for (at, token) in tokens.iter().enumerate() {
        match token.text.as_str() {
            "," if generics == 0 => return at,
            "<" if generics > 0 => generics += 1,
            "<" if is_option && ["=", "==", ":", "::"].contains(&&*tokens[at - 1].text) => {
                generics += 1;
            }
            ">" if generics > 0 => generics -= 1,
            _ => {}
        }
    }
    tokens.len()
}

fn setting(item: &[Token]) -> Option<Setting<'_>> {
    match item {
        [name, equals, value @ ..] if name.is_word() && equals.is("=") => Some(Setting {
            name: &name.text,
            value,
        }),
        _ => None,
    }
}

/// The items of an attribute, and its options among them.
fn options(tokens: &[Token]) -> (Vec<&[Token]>, Vec<Setting<'_>>) {
    let (settings, items): (Vec<_>, Vec<_>) = items(tokens)
        .into_iter()
        .partition(|item| setting(item).is_some());
    (items, settings.into_iter().filter_map(setting).collect())
}

/// The items of another macro, which has no option but the catalogue, before everything else and
/// with a comma after it.
fn leading_option(tokens: &[Token]) -> (Vec<&[Token]>, Vec<Setting<'_>>) {
    let end = end_of_item(tokens);
    match setting(&tokens[..end]) {
        Some(catalog) if catalog.name == "catalog" && end < tokens.len() => {
            (items(&tokens[end + 1..]), vec![catalog])
        }
        _ => (items(tokens), Vec::new()),
    }
}

fn are_right(form: Form, settings: &[Setting<'_>]) -> bool {
    let of = |name| settings.iter().filter(move |setting| setting.name == name);
    let are_known = of("from").count() + of("catalog").count() == settings.len();
    let are_once = of("from").count() < 2 && of("catalog").count() < 2;
    let has_from = of("from").all(|from| !from.value.is_empty());
    let needs_from = form == Form::Method && of("from").count() == 0;
    are_known && are_once && has_from && !needs_from && of("catalog").all(|it| is_path(it.value))
}

fn is_path(value: &[Token]) -> bool {
    let value = match value {
        [first, rest @ ..] if first.is("::") => rest,
        _ => value,
    };
    let is_due = |(at, token): (usize, &Token)| match at % 2 {
        0 => token.is_word(),
        _ => token.is("::"),
    };
    value.len() % 2 == 1 && value.iter().enumerate().all(is_due)
}

fn has_prefix(tokens: &[Token]) -> bool {
    let is_prefix = |pair: &[Token]| pair[0].is_word() && pair[1].is_string() && !pair[1].spaced;
    let inside = tokens.iter().filter_map(|token| token.inside.as_ref());
    tokens.windows(2).any(is_prefix) || inside.into_iter().any(|(inside, _)| has_prefix(inside))
}
