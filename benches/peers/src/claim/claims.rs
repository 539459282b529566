//! Claims, made from a seed.

use std::collections::{HashMap, HashSet};

use scopegate::Scope;

use super::{CLAIMS, Case, Form};
use crate::Error;
use crate::catalogue::Catalogue;
use crate::random::Random;

/// The names of a catalogue, or the IDs that stand for one scope alone: another one in a claim makes
/// scopegate refuse it.
pub(super) fn tokens<C: Catalogue>(form: Form) -> Vec<String> {
    if form != Form::Ids {
        return C::names().into_iter().map(String::from).collect();
    }
    let mut ids = HashMap::<_, usize>::new();
    for id in C::Scope::ALL.iter().filter_map(|scope| scope.id()) {
        *ids.entry(id.to_string()).or_default() += 1;
    }
    ids.retain(|_, scopes| *scopes == 1);
    let mut ids: Vec<_> = ids.into_keys().collect();
    ids.sort_unstable();
    ids
}

/// So many claims that differ, unless they are of one token and there are not so many of those.
pub(super) fn claims(known: &[String], case: Case<'_>) -> Result<Vec<String>, Error> {
    let all: HashSet<&str> = known.iter().map(String::as_str).collect();
    let mut random = Random::new(case.seed);
    let claim = |at: usize| {
        let mut tokens = random.choose(known, case.tokens);
        // Of claims of one token, every other one is unknown.
        let unknown = tokens.iter_mut().skip(at % 2).step_by(2);
        for token in unknown.take(if case.known { 0 } else { usize::MAX }) {
            *token = match case.form {
                Form::Ids => (1_000_000 + random.below(1_000_000)).to_string(),
                Form::String | Form::Array => misspelt(&mut random, token, &all),
            };
        }
        random.shuffle(&mut tokens);
        tokens
    };
    let claims: Vec<_> = (0..CLAIMS).map(claim).collect();
    match claims.iter().all(|tokens| tokens.len() == case.tokens) {
        true => Ok(claims
            .iter()
            .map(|tokens| written(tokens, case.form))
            .collect()),
        false => Err(format!("there are no {} tokens for a claim", case.tokens).into()),
    }
}

fn misspelt(random: &mut Random, name: &str, known: &HashSet<&str>) -> String {
    loop {
        let other = random.misspell(name);
        if !known.contains(other.as_str()) {
            return other;
        }
    }
}

fn written(tokens: &[String], form: Form) -> String {
    match form {
        Form::String => tokens.join(" "),
        Form::Array => format!("[\"{}\"]", tokens.join("\",\"")),
        Form::Ids => format!("[{}]", tokens.join(",")),
    }
}
