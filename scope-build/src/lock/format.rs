//! The lines of a lock, made to be read in a review: each says one thing, and none says where or
//! when it was written.
//!
//! ```text
//! scopegate lock 1
//! # …
//! separator ,
//! scope <name> <id>
//!   called <variant> <constant>
//!   reaches <name>
//! end
//! ```
//!
//! The separator is there if it is not a space, and what a scope is called in Rust if that does not
//! follow from its name.
//!
//! All that a scope reaches is there and not only what its row says, so that two changes which are
//! harmless each and widen together are not merged unseen. The last line shows that nothing is
//! missing.

use std::borrow::Cow;

use scope_types::claim::is_scope_byte;

use crate::{
    catalog::Catalog,
    diff::published::{Published, Scope},
    fault::{Faults, LockFault, Span},
    rust::is_ident,
    validate::derived_names,
};

const FORMAT: &str = "scopegate lock ";
const VERSION: &str = "1";
const COMMENT: &str = "\
# The scopes that the table beside this file has published, and what a grant of each reaches.
# A build is held to it and never writes it; `Build::write_lock` does. Review what changes here.
";
const SEPARATOR: &str = "separator ";
const SCOPE: &str = "scope ";
const CALLED: &str = "  called ";
const REACHES: &str = "  reaches ";
const END: &str = "end";

/// What is compared with a lock: the catalogue, its IDs spelled as a lock spells them.
pub(super) fn published(catalog: &Catalog) -> Published<'_> {
    let mut published = Published::of(catalog);
    for id in published
        .scopes
        .iter_mut()
        .filter_map(|scope| scope.id.as_mut())
    {
        *id = Cow::Owned(spelled(id));
    }
    published
}

/// The lock of a catalogue. The same scopes always give the same bytes.
pub(super) fn write(catalog: &Catalog) -> String {
    let published = published(catalog);
    let mut out = format!("{FORMAT}{VERSION}\n{COMMENT}");
    let mut line = |parts: &[&str]| {
        parts.iter().for_each(|part| out.push_str(part));
        out.push('\n');
    };
    if published.separator != ' ' {
        line(&[SEPARATOR, published.separator.encode_utf8(&mut [0; 4])]);
    }
    let order = published.by_name();
    for scope in order.iter().map(|scope| &published.scopes[*scope]) {
        match &scope.id {
            Some(id) => line(&[SCOPE, scope.name, " ", id]),
            None => line(&[SCOPE, scope.name]),
        }
        if let Some([variant, constant]) = &scope.idents
            && derived(scope.name) != scope.idents
        {
            line(&[CALLED, variant, " ", constant]);
        }
        let reached = scope
            .reaches
            .iter()
            .map(|scope| published.scopes[*scope].name);
        let mut reached: Vec<_> = reached.collect();
        reached.sort_unstable();
        reached.iter().for_each(|name| line(&[REACHES, name]));
    }
    line(&[END]);
    out
}

fn derived(name: &str) -> Option<[Cow<'static, str>; 2]> {
    derived_names(name).map(|names| names.map(Cow::Owned))
}

/// Whether a file was begun as a lock, or not begun.
pub(super) fn is_lock(bytes: &[u8]) -> bool {
    bytes.is_empty() || bytes.starts_with(FORMAT.as_bytes())
}

/// Reads a lock up to the first thing that is wrong with it. None of it counts then.
pub(super) fn read<'a>(text: &'a str, faults: &mut Faults) -> Option<Published<'a>> {
    match parse(text) {
        Ok(published) => Some(published),
        Err((at, fault)) => {
            faults.at(at, fault);
            None
        }
    }
}

type Result<T> = std::result::Result<T, (Span, LockFault)>;

fn parse(text: &str) -> Result<Published<'_>> {
    let mut lines = lines(text);
    let (at, first) = lines.next().unwrap_or((0..0, ""));
    match first.strip_prefix(FORMAT) {
        Some(VERSION) => {}
        Some(version) => {
            let version = version.to_owned();
            return Err((at, LockFault::Version { version }));
        }
        None => return Err((at, unreadable(first, LockFault::NotLock))),
    }
    let mut reader = Reader::default();
    let mut ended = false;
    for (at, line) in lines {
        if ended {
            return Err((at, unreadable(line, LockFault::AfterEnd)));
        }
        match line {
            END => ended = true,
            comment if comment.starts_with('#') => {}
            line => reader.line(at, line)?,
        }
    }
    match ended {
        true => reader.finish(),
        false => Err((text.len()..text.len(), LockFault::Truncated)),
    }
}

fn lines(text: &str) -> impl Iterator<Item = (Span, &str)> {
    let mut start = 0;
    text.split_inclusive('\n').map(move |whole| {
        let line = whole.strip_suffix('\n').unwrap_or(whole);
        let line = line.strip_suffix('\r').unwrap_or(line);
        let at = start..start + line.len();
        start += whole.len();
        (at, line)
    })
}

#[derive(Default)]
struct Reader<'a> {
    separator: Option<char>,
    scopes: Vec<Scope<'a>>,
    /// What each scope reaches, by name.
    reached: Vec<Vec<(Span, &'a str)>>,
}

impl<'a> Reader<'a> {
    fn line(&mut self, at: Span, line: &'a str) -> Result<()> {
        let known = if let Some(scope) = line.strip_prefix(SCOPE) {
            self.scope(&at, scope)?
        } else if let Some(separator) = line.strip_prefix(SEPARATOR) {
            self.separator(separator)
        } else if let Some(names) = line.strip_prefix(CALLED) {
            self.called(names)
        } else if let Some(name) = line.strip_prefix(REACHES) {
            self.reaches(&at, name)?
        } else {
            false
        };
        match known {
            true => Ok(()),
            false => Err((at, unreadable(line, LockFault::Line))),
        }
    }

    fn scope(&mut self, at: &Span, scope: &'a str) -> Result<bool> {
        let (name, id) = match scope.split_once(' ') {
            Some((name, id)) => (name, Some(id)),
            None => (scope, None),
        };
        if !is_name(name) || id.is_some_and(|id| !is_spelled(id)) {
            return Ok(false);
        }
        let before = self.scopes.last();
        in_order(at, before.map(|before| before.name), name)?;
        self.scopes.push(Scope {
            name,
            id: id.map(Cow::Borrowed),
            idents: derived(name),
            reaches: Cow::Borrowed(&[]),
        });
        self.reached.push(Vec::new());
        Ok(true)
    }

    /// Before the first scope, once.
    fn separator(&mut self, separator: &str) -> bool {
        let mut characters = separator.chars();
        let before = self.separator.replace(characters.next().unwrap_or(' '));
        before.is_none() && characters.next().is_none() && self.scopes.is_empty()
    }

    /// After a scope, before what it reaches, once.
    fn called(&mut self, names: &'a str) -> bool {
        let Some((variant, constant)) = names.split_once(' ') else {
            return false;
        };
        let Some(scope) = self.scopes.last_mut() else {
            return false;
        };
        let is_first =
            self.reached.last().is_some_and(Vec::is_empty) && derived(scope.name) == scope.idents;
        scope.idents = Some([variant, constant].map(Cow::Borrowed));
        is_first && is_ident(variant) && is_ident(constant)
    }

    fn reaches(&mut self, at: &Span, name: &'a str) -> Result<bool> {
        let Some(reached) = self.reached.last_mut() else {
            return Ok(false);
        };
        if !is_name(name) {
            return Ok(false);
        }
        in_order(at, reached.last().map(|(_, before)| *before), name)?;
        reached.push((at.clone(), name));
        Ok(true)
    }

    fn finish(self) -> Result<Published<'a>> {
        let mut published = Published {
            separator: self.separator.unwrap_or(' '),
            scopes: self.scopes,
        };
        let index = published.index();
        for (scope, reached) in published.scopes.iter_mut().zip(self.reached) {
            let reached = reached.into_iter().map(|(at, name)| {
                let known = index.get(name).copied();
                known.ok_or_else(|| {
                    (
                        at,
                        LockFault::Unknown {
                            name: name.to_owned(),
                        },
                    )
                })
            });
            scope.reaches = Cow::Owned(reached.collect::<Result<_>>()?);
        }
        Ok(published)
    }
}

/// Names stand in the order of their bytes, so that none can stand twice.
fn in_order(at: &Span, before: Option<&str>, name: &str) -> Result<()> {
    match before {
        Some(before) if before >= name => Err((at.clone(), LockFault::Order)),
        _ => Ok(()),
    }
}

/// What is wrong with a line that says nothing a lock says.
fn unreadable(line: &str, otherwise: LockFault) -> LockFault {
    let markers = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];
    match markers.iter().any(|marker| line.starts_with(marker)) {
        true => LockFault::Conflict,
        false => otherwise,
    }
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(is_scope_byte)
}

/// An ID in visible ASCII: what no eye can tell apart, and what an editor would trim, is escaped.
fn spelled(id: &str) -> String {
    let mut spelled = String::with_capacity(id.len());
    for character in id.chars() {
        match character {
            '\\' => spelled.extend(character.escape_unicode()),
            visible if visible.is_ascii_graphic() => spelled.push(visible),
            other => spelled.extend(other.escape_unicode()),
        }
    }
    spelled
}

fn is_spelled(id: &str) -> bool {
    !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_graphic())
}
