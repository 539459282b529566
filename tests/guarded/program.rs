//! Source text that guards with scopes.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::spelling::written;

/// A program, and which name it mentions on which line.
#[derive(Default)]
pub(crate) struct Program {
    pub(crate) text: String,
    pub(crate) mentions: BTreeMap<usize, String>,
    lines: usize,
    functions: usize,
}

impl Program {
    pub(crate) fn begin(preamble: &str) -> Self {
        let mut program = Self::default();
        program.line(preamble);
        program
    }

    /// A function guarded with these scopes, a line each: as a handler, or by a grant that it is
    /// given, and with each kind of requirement in turn.
    pub(crate) fn guard(&mut self, names: &[&str]) {
        let number = self.functions;
        let by_grant = number % 2 == 1;
        self.functions += 1;

        self.line("#[requires_scope(");
        match number / 2 % 3 {
            0 => self.names(names),
            1 => self.any(names),
            _ => {
                let (listed, any) = names.split_at(names.len() / 2);
                self.names(listed);
                self.any(any);
            }
        }
        if by_grant {
            self.line("    from = grant,");
        }
        self.line(")]");
        self.line(&match by_grant {
            true => format!("{} {{ Ok(()) }}", by_grant_signature(number)),
            false => format!("pub fn f{number}() {{}}"),
        });
    }

    fn any(&mut self, names: &[&str]) {
        self.line("    any(");
        self.names(names);
        self.line("    ),");
    }

    fn names(&mut self, names: &[&str]) {
        for name in names {
            self.mentions.insert(self.lines + 1, (*name).to_owned());
            self.line(&format!("    {},", written(name)));
        }
    }

    pub(crate) fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
        self.lines += 1;
    }
}

fn by_grant_signature(number: usize) -> String {
    format!(
        "pub fn f{number}(grant: &scopegate::Grant<Scope>) -> Result<(), scopegate::Denied<Scope>>"
    )
}

/// Constants that do not compile unless each scope has the name by which it is found.
pub(crate) fn named(names: &[&str]) -> String {
    let mut text = String::from(NAMED);
    for name in names {
        let written = written(name);
        let _ = writeln!(text, "const _: () = is(scope!({written}), {name:?});");
    }
    text
}

const NAMED: &str = "\
use crate::scopes::prelude::*;

#[allow(dead_code)] // Only constants call it, which older compilers do not count.
const fn is(scope: Scope, name: &str) {
    let (found, name) = (scope.name().as_bytes(), name.as_bytes());
    assert!(found.len() == name.len());
    let mut at = 0;
    while at < name.len() {
        assert!(found[at] == name[at]);
        at += 1;
    }
}

";

/// A program that runs functions guarded with one scope each, in the order of
/// [`Program::guard`]: with that scope they run, and without any they say that it is missing.
pub(crate) fn asking(names: &[&str]) -> String {
    let mut text = String::from(ASKING);
    for (number, name) in names.iter().enumerate() {
        let ask = if number % 2 == 1 {
            "a_job"
        } else {
            "a_handler"
        };
        let _ = writeln!(text, "    {ask}(guarded::f{number}, {name:?});");
    }
    text.push_str("}\n");
    text
}

const ASKING: &str = "\
use catalogue::{guarded, scopes::Scope};
use scopegate::{Caller, Denied, Grant, Guard, Requires};

fn missing(denied: &Denied<Scope>) -> Vec<&'static str> {
    denied.missing().iter().map(Scope::name).collect()
}

fn a_handler<R: Requires<Scope>>(handler: fn(Guard<Scope, R>), name: &str) {
    let check = |claim| Guard::check(Caller::new(Grant::parse(claim)));
    assert_eq!(missing(&check(\"\").unwrap_err()), [name]);
    handler(check(name).unwrap());
}

fn a_job(job: fn(&Grant<Scope>) -> Result<(), Denied<Scope>>, name: &str) {
    assert_eq!(missing(&job(&Grant::parse(\"\")).unwrap_err()), [name]);
    job(&Grant::parse(name)).unwrap();
}

fn main() {
";
