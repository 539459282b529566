//! How each is asked, as its documentation has it.

use std::collections::HashSet;
use std::hash::BuildHasher;

use actix_web_grants::authorities::{AuthDetails, AuthoritiesCheck};
use aliri_oauth2::{Scope as AliriScope, ScopePolicy};
use aliri_traits::Policy;
use enumset::EnumSet;
use oauth_resource_server::AuthorizedToken;
use scopegate::Grant;
use twitch_oauth2::{Scope as TwitchScope, validator};

use super::grants::Lists;
use super::{Asked, Case};
use crate::catalogue::Published;
use crate::{Error, Run};

/// What is asked of twitch, by the names of the scopes below.
pub(super) const TWITCH: [&str; 3] = ["bits:read", "chat:edit", "chat:read"];

fn made<T>(lists: Lists, make: impl Fn(Vec<&'static str>) -> T) -> Vec<T> {
    lists.into_iter().map(make).collect()
}

pub(super) fn scopegate<C: Published>(case: Case, lists: Lists) -> Result<Run, Error> {
    let grants = made(lists, Grant::<C::Scope>::from_tokens);
    match case.asked {
        Asked::One => case.over(grants, |grant| grant.allows::<C::One>()),
        Asked::Any => case.over(grants, |grant| grant.allows::<C::Any>()),
        Asked::All => case.over(grants, |grant| grant.allows::<C::All>()),
    }
}

/// The same grants, without a guard.
pub(super) fn by_hand<C: Published>(case: Case, lists: Lists) -> Result<Run, Error> {
    let grants = made(lists, Grant::<C::Scope>::from_tokens);
    match case.asked {
        Asked::One => case.over(grants, |grant| grant.has(C::SCOPES[0])),
        Asked::Any => case.over(grants, |grant| {
            let [one, two, three] = C::SCOPES;
            grant.has(one) || grant.has(two) || grant.has(three)
        }),
        Asked::All => case.over(grants, |grant| {
            let [one, two, three] = C::SCOPES;
            grant.has(one) && grant.has(two) && grant.has(three)
        }),
    }
}

/// The names as the enum has them.
fn names<C: Published>(list: Vec<&str>) -> impl Iterator<Item = C::Name> {
    list.into_iter().filter_map(|name| name.parse().ok())
}

pub(super) fn enumset<C: Published>(case: Case, lists: Lists) -> Result<Run, Error> {
    let three = || C::NAMES.into_iter().collect::<EnumSet<_>>();
    let sets = made(lists, |list| names::<C>(list).collect::<EnumSet<_>>());
    match case.asked {
        Asked::One => case.over(sets, |set| set.contains(C::NAMES[0])),
        Asked::Any => case.over(sets, move |set| !set.is_disjoint(three())),
        Asked::All => case.over(sets, move |set| set.is_superset(three())),
    }
}

pub(super) fn hashset_enum<C: Published>(case: Case, lists: Lists) -> Result<Run, Error> {
    let sets = made(lists, |list| names::<C>(list).collect::<HashSet<_>>());
    match case.asked {
        Asked::One => case.over(sets, |set| set.contains(&C::NAMES[0])),
        Asked::Any => case.over(sets, |set| C::NAMES.iter().any(|name| set.contains(name))),
        Asked::All => case.over(sets, |set| C::NAMES.iter().all(|name| set.contains(name))),
    }
}

pub(super) fn foldhash<C: Published>(case: Case, lists: Lists) -> Result<Run, Error> {
    type Set = HashSet<&'static str, foldhash::fast::RandomState>;
    set_of_strings::<C, _, _>(case, made(lists, |list| list.into_iter().collect::<Set>()))
}

pub(super) fn hashset<C: Published>(case: Case, lists: Lists) -> Result<Run, Error> {
    let set = |list: Vec<&str>| list.into_iter().map(String::from).collect::<HashSet<_>>();
    set_of_strings::<C, _, _>(case, made(lists, set))
}

fn set_of_strings<C, T, H>(case: Case, sets: Vec<HashSet<T, H>>) -> Result<Run, Error>
where
    C: Published,
    T: std::borrow::Borrow<str> + Eq + std::hash::Hash + 'static,
    H: BuildHasher + 'static,
{
    match case.asked {
        Asked::One => case.over(sets, |set| set.contains(C::REQUIRED[0])),
        Asked::Any => case.over(sets, |set| {
            C::REQUIRED.iter().any(|name| set.contains(*name))
        }),
        Asked::All => case.over(sets, |set| {
            C::REQUIRED.iter().all(|name| set.contains(*name))
        }),
    }
}

pub(super) fn oauth_resource_server<C: Published>(case: Case, lists: Lists) -> Result<Run, Error> {
    let tokens = made(lists, |list| AuthorizedToken::new(None, None, list));
    match case.asked {
        Asked::One => case.over(tokens, |token| token.has_scope(C::REQUIRED[0])),
        Asked::Any => case.over(tokens, |token| {
            C::REQUIRED.iter().any(|name| token.has_scope(name))
        }),
        Asked::All => case.over(tokens, |token| {
            C::REQUIRED.iter().all(|name| token.has_scope(name))
        }),
    }
}

pub(super) fn twitch(case: Case, lists: Lists) -> Result<Run, Error> {
    use twitch_oauth2::Scope::{BitsRead, ChatEdit, ChatRead};
    let scopes = |list: Vec<&'static str>| list.into_iter().map(TwitchScope::parse).collect();
    let lists: Vec<Vec<_>> = made(lists, scopes);
    match case.asked {
        Asked::One => case.over(lists, |list| validator!(BitsRead).matches(list)),
        Asked::Any => case.over(lists, |list| {
            validator!(any(BitsRead, ChatEdit, ChatRead)).matches(list)
        }),
        Asked::All => case.over(lists, |list| {
            validator!(BitsRead, ChatEdit, ChatRead).matches(list)
        }),
    }
}

pub(super) fn actix_web_grants<C: Published>(case: Case, lists: Lists) -> Result<Run, Error> {
    let details = made(lists, |list| {
        AuthDetails::new(list.into_iter().map(String::from))
    });
    match case.asked {
        Asked::One => case.over(details, |details| details.has_authority(C::REQUIRED[0])),
        Asked::Any => case.over(details, |details| details.has_any_authority(&C::REQUIRED)),
        Asked::All => case.over(details, |details| details.has_authorities(&C::REQUIRED)),
    }
}

pub(super) fn aliri<C: Published>(case: Case, lists: Lists) -> Result<Run, Error> {
    let [one, two, three] = C::REQUIRED;
    let policy = match case.asked {
        Asked::One => ScopePolicy::allow_one_from_static(one),
        Asked::Any => ScopePolicy::allow_one_from_static(one)
            .or_allow_from_static(two)
            .or_allow_from_static(three),
        Asked::All => ScopePolicy::allow_one(C::REQUIRED.join(" ").parse()?),
    };
    let scopes = lists.iter().map(|list| list.join(" ").parse());
    let scopes: Vec<AliriScope> = scopes.collect::<Result<_, _>>()?;
    case.over(scopes, move |scope| policy.evaluate(scope).is_ok())
}
