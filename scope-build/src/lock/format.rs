//! The lines of a lock, made to be read in a review: each says one thing, and none says where or
//! when it was written.
//!
//! ```text
//! scopegate lock 1
//! # …
//! scope <name> <id>
//!   reaches <name>
//! end
//! ```
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
};

const FORMAT: &str = "scopegate lock ";
const VERSION: &str = "1";
const COMMENT: &str = "\
# The scopes that the table beside this file has published, and what a grant of each reaches.
# A build is held to it and never writes it; `Build::write_lock` does. Review what changes here.
";
const SCOPE: &str = "scope ";
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
    let order = published.by_name();
    for scope in order.iter().map(|scope| &published.scopes[*scope]) {
        match &scope.id {
            Some(id) => line(&[SCOPE, scope.name, " ", id]),
            None => line(&[SCOPE, scope.name]),
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
    published: Published<'a>,
    /// What each scope reaches, by name.
    reached: Vec<Vec<(Span, &'a str)>>,
}

impl<'a> Reader<'a> {
    fn line(&mut self, at: Span, line: &'a str) -> Result<()> {
        let known = if let Some(scope) = line.strip_prefix(SCOPE) {
            self.scope(&at, scope)?
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
        let before = self.published.scopes.last();
        in_order(at, before.map(|before| before.name), name)?;
        self.published.scopes.push(Scope {
            name,
            id: id.map(Cow::Borrowed),
            reaches: Cow::Borrowed(&[]),
        });
        self.reached.push(Vec::new());
        Ok(true)
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

    fn finish(mut self) -> Result<Published<'a>> {
        let index = self.published.index();
        for (scope, reached) in self.published.scopes.iter_mut().zip(self.reached) {
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
        Ok(self.published)
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
