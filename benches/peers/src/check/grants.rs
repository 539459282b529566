//! Who asks: the scopes that each caller was granted.

use scopegate::{Grant, Scope};

use super::{Asked, CALLERS, Case};
use crate::Error;
use crate::catalogue::{Catalogue, Partner, Published};
use crate::random::Random;

/// The scopes of each caller.
pub(super) type Lists = Vec<Vec<&'static str>>;

/// Callers of a catalogue. Nobody is granted a scope that implies what is asked for: peers know nothing
/// of that.
pub(super) fn lists<C: Published>(case: Case) -> Result<Lists, Error> {
    let asked_for = |grant: Grant<C::Scope>| {
        let required = C::REQUIRED.map(C::Scope::from_name);
        required.into_iter().flatten().any(|scope| grant.has(scope))
    };
    let others = C::Scope::ALL
        .iter()
        .filter(|&&scope| !asked_for(scope.into()));
    let others: Vec<_> = others.map(|scope| scope.name()).collect();
    made(case, C::REQUIRED, &others)
}

/// Callers of twitch, which has an enum of its own and takes what it does not know for an `Other`.
pub(super) fn twitch(case: Case) -> Result<Lists, Error> {
    let own = twitch_oauth2::Scope::all_slice().iter();
    let others = own.map(|scope| scope.as_static_str());
    let others = others.filter(|name| !super::peers::TWITCH.contains(name));
    let mut others: Vec<_> = others.collect();
    if others.len() < case.granted {
        others.extend(Partner::names());
    }
    made(case, super::peers::TWITCH, &others)
}

fn made(case: Case, required: [&'static str; 3], others: &[&'static str]) -> Result<Lists, Error> {
    let mut random = Random::new(case.seed);
    let lists = (0..CALLERS).map(|_| {
        let own = match (case.asked, case.hit) {
            (Asked::One, true) => vec![required[0]],
            (Asked::Any, true) => random.choose(&required, 1),
            (Asked::All, true) => required.to_vec(),
            (Asked::All, false) => random.choose(&required, 2.min(case.granted)),
            (Asked::One | Asked::Any, false) => Vec::new(),
        };
        let mut list = random.choose(others, case.granted.saturating_sub(own.len()));
        list.extend(own);
        random.shuffle(&mut list);
        list
    });
    let lists: Lists = lists.collect();
    match lists.iter().all(|list| list.len() == case.granted) {
        true => Ok(lists),
        false => Err(format!("there are no {} scopes to grant", case.granted).into()),
    }
}
