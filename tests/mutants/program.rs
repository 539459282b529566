//! A program of mutants, each on a line of its own, and one that asks those which compile.

use std::fmt::Write;

use super::corpus::Form;
use super::mutation::Mutant;
use super::oracle::Meaning;

/// What the mutants stand among, before them.
const PREAMBLE: &str = "\
#![allow(warnings)]
use std::ops::Deref;

use scopegate::partner::prelude::*;
use scopegate::{Caller, Denied, Grant, Guard, HasGrant, Requires, ScopeSet};

type Answer = Result<(), Denied<Scope>>;

struct Left;
struct Right;
struct Session { grant: Grant<Scope> }
struct Method<const NUMBER: usize> { session: Session }

fn grant_of<A, B>(session: &Session) -> &Grant<Scope> { &session.grant }

impl HasGrant<Scope> for Session {
    fn grant(&self) -> Option<&Grant<Scope>> { Some(&self.grant) }
}
impl Deref for Session {
    type Target = Grant<Scope>;
    fn deref(&self) -> &Grant<Scope> { &self.grant }
}
impl<const NUMBER: usize> Method<NUMBER> {
    fn session(&self) -> &Session { &self.session }
}
impl<const NUMBER: usize> HasGrant<Scope> for Method<NUMBER> {
    fn grant(&self) -> Option<&Grant<Scope>> { Some(&self.session.grant) }
}
";

/// What asks them, after them: with every choice of the names that a requirement holds, down to none
/// and up to all of them.
const QUESTIONS: &str = r#"
fn choices(names: &[&str], mut ask: impl FnMut(Grant<Scope>) -> Result<(), String>) {
    for choice in 0..1_usize << names.len() {
        let held = (0..names.len()).filter(|name| choice >> name & 1 == 1);
        let held: Vec<_> = held.map(|name| names[name]).collect();
        let answer = ask(Grant::parse(&held.join(" ")));
        if choice == 0 || choice + 1 == 1 << names.len() {
            assert_eq!(answer.is_ok(), choice > 0, "{held:?}");
        }
    }
}

fn handler<R: Requires<Scope>>(_: fn(Guard<Scope, R>), requirement: &str, names: &[&str]) {
    guard::<R>(requirement, names);
}

fn before_another<R: Requires<Scope>>(
    _: fn(Guard<Scope, R>, &Session) -> Answer,
    requirement: &str,
    names: &[&str],
) {
    guard::<R>(requirement, names);
}

fn guard<R: Requires<Scope>>(requirement: &str, names: &[&str]) {
    assert_eq!(R::REQUIREMENT.to_string(), requirement);
    choices(names, |grant| {
        let allowed = R::REQUIREMENT.allows(grant.closure());
        let checked = Guard::<Scope, R>::check(Caller::new(grant));
        assert_eq!(checked.is_ok(), allowed);
        checked.map(|_| ()).map_err(|denied| denied.to_string())
    });
}

fn job(run: impl Fn(Grant<Scope>) -> Answer, requirement: &str, names: &[&str]) {
    let required = run(Grant::parse("")).unwrap_err().required().clone();
    assert_eq!(required.to_string(), requirement);
    choices(names, |grant| {
        let allowed = required.allows(grant.closure());
        let checked = run(grant);
        assert_eq!(checked.is_ok(), allowed);
        checked.map_err(|denied| denied.to_string())
    });
}

fn pattern(is: fn(Scope) -> bool, names: &[&str]) {
    let matched = Scope::ALL.iter().filter(|scope| is(**scope));
    set(matched.copied().collect(), names);
}

fn set(set: ScopeSet<Scope>, names: &[&str]) {
    let mut names = names.to_vec();
    names.sort_unstable();
    names.dedup();
    let mut found: Vec<_> = set.iter().map(Scope::name).collect();
    found.sort_unstable();
    assert_eq!(found, names);
}
"#;

/// The text, the line that the mutants begin at, and for each the byte that what was written begins
/// at in its line.
pub(crate) struct Program {
    pub(crate) text: String,
    pub(crate) first_line: usize,
    pub(crate) starts: Vec<usize>,
}

impl Program {
    pub(crate) fn of(mutants: &[&Mutant]) -> Self {
        let mut program = Self {
            text: PREAMBLE.to_owned(),
            first_line: PREAMBLE.lines().count(),
            starts: Vec::new(),
        };
        for (number, mutant) in mutants.iter().enumerate() {
            let (before, after) = around(mutant.form, number);
            let text = &mutant.text;
            let _ = writeln!(program.text, "{before}{text}{after}");
            program.starts.push(before.len());
        }
        program
    }

    pub(crate) fn checked(mut self) -> String {
        self.text.push_str("\nfn main() {}\n");
        self.text
    }

    /// A program that ends well if each mutant is what it has to be.
    pub(crate) fn asked(mut self, mutants: &[(&Mutant, &Meaning)]) -> String {
        self.text.push_str(QUESTIONS);
        self.text.push_str("\nfn main() {\n");
        for (number, (mutant, meaning)) in mutants.iter().enumerate() {
            let _ = writeln!(self.text, "    println!(\"{{}}\", {:?});", mutant.text);
            let _ = writeln!(self.text, "    {};", question(mutant.form, number, meaning));
        }
        self.text.push_str("}\n");
        self.text
    }
}

/// What stands on the line before and after what was written.
fn around(form: Form, number: usize) -> (String, String) {
    let attribute = String::from("#[requires_scope(");
    match form {
        Form::Handler => (attribute, format!(")] fn f{number}() {{}}")),
        Form::Job => (
            attribute,
            format!(")] fn f{number}(session: &Session) -> Answer {{ Ok(()) }}"),
        ),
        Form::Method => (
            format!("impl Method<{number}> {{ {attribute}"),
            String::from(")] fn run(&self) -> Answer { Ok(()) } }"),
        ),
        Form::Parameter => (format!("fn f{number}(_: Guard!["), String::from("]) {}")),
        Form::One => (
            format!("fn f{number}() -> Scope {{ scope!("),
            String::from(") }"),
        ),
        Form::Pattern => (
            format!("fn f{number}(it: Scope) -> bool {{ matches!(it, scope!("),
            String::from(")) }"),
        ),
        Form::Set => (
            format!("fn f{number}() -> ScopeSet<Scope> {{ scopes!("),
            String::from(") }"),
        ),
    }
}

fn question(form: Form, number: usize, meaning: &Meaning) -> String {
    let Meaning {
        requirement, names, ..
    } = meaning;
    match form {
        Form::Handler | Form::Parameter => {
            format!("handler(f{number}, {requirement:?}, &{names:?})")
        }
        Form::Job if !meaning.asks => {
            format!("before_another(f{number}, {requirement:?}, &{names:?})")
        }
        Form::Job => {
            format!("job(|grant| f{number}(&Session {{ grant }}), {requirement:?}, &{names:?})")
        }
        Form::Method => format!(
            "job(|grant| Method::<{number}> {{ session: Session {{ grant }} }}.run(), \
             {requirement:?}, &{names:?})"
        ),
        Form::One => format!("set(f{number}().into(), &{names:?})"),
        Form::Pattern => format!("pattern(f{number}, &{names:?})"),
        Form::Set => format!("set(f{number}(), &{names:?})"),
    }
}
