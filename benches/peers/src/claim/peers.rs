//! How each reads a claim, as its documentation has it. Those that know a catalogue keep what they
//! know and count nothing; the others keep every token.

use std::collections::HashSet;
use std::str::FromStr;

use actix_web_grants::authorities::AuthDetails;
use ahash::AHashMap;
use enumset::EnumSet;
use oauth_resource_server::AuthorizedToken;
use scopegate::{Grant, Scope};
use twitch_oauth2::Scope as TwitchScope;

use super::{Form, nobody};
use crate::catalogue::Published;
use crate::{Error, Run, over};

type Fold<'a> = HashSet<&'a str, foldhash::fast::RandomState>;

pub(super) fn strings<C: Published>(who: &str, claims: Vec<String>) -> Result<Run, Error> {
    Ok(match who {
        "scopegate" => over(claims, |claim| Grant::<C::Scope>::parse(claim)),
        "ahash" => {
            let map = map::<C>();
            over(claims, move |claim| {
                looked_up(claim.split(' '), |name| map.get(name))
            })
        }
        "phf" => over(claims, |claim| {
            looked_up(claim.split(' '), |name| C::PHF.get(name))
        }),
        "enumset" => over(claims, |claim| named::<C, EnumSet<_>>(claim.split(' '))),
        "strum" => over(claims, |claim| named::<C, HashSet<_>>(claim.split(' '))),
        // What borrows from the claim is gone with it.
        "foldhash" => over(claims, |claim| claim.split(' ').collect::<Fold<'_>>().len()),
        "hashset" => over(claims, |claim| {
            claim.split(' ').map(String::from).collect::<HashSet<_>>()
        }),
        "oauth-resource-server" => over(claims, |claim| {
            AuthorizedToken::new(None, None, claim.split(' '))
        }),
        "actix-web-grants" => over(claims, |claim| {
            AuthDetails::new(claim.split(' ').map(String::from))
        }),
        "aliri" => over(claims, |claim| claim.parse::<aliri_oauth2::Scope>()),
        _ => return Err(nobody(who, Form::String)),
    })
}

pub(super) fn arrays<C: Published>(who: &str, claims: Vec<String>) -> Result<Run, Error> {
    Ok(match who {
        "scopegate" => over(claims, |claim| {
            serde_json::from_str::<Grant<C::Scope>>(claim)
        }),
        "ahash" => {
            let map = map::<C>();
            over(claims, move |claim| {
                tokens(claim).map(|tokens| looked_up(tokens, |name| map.get(name)))
            })
        }
        "phf" => over(claims, |claim| {
            tokens(claim).map(|tokens| looked_up(tokens, |name| C::PHF.get(name)))
        }),
        "enumset" => over(claims, |claim| tokens(claim).map(named::<C, EnumSet<_>>)),
        "strum" => over(claims, |claim| tokens(claim).map(named::<C, HashSet<_>>)),
        "hashset" => over(claims, |claim| {
            serde_json::from_str::<HashSet<String>>(claim)
        }),
        "oauth-resource-server" => over(claims, |claim| {
            tokens(claim).map(|tokens| AuthorizedToken::new(None, None, tokens))
        }),
        "actix-web-grants" => over(claims, |claim| {
            serde_json::from_str::<Vec<String>>(claim).map(AuthDetails::new)
        }),
        "aliri" => over(claims, |claim| {
            serde_json::from_str::<aliri_oauth2::Scope>(claim)
        }),
        _ => return Err(nobody(who, Form::Array)),
    })
}

pub(super) fn ids<C: Published>(who: &str, claims: Vec<String>) -> Result<Run, Error> {
    Ok(match who {
        "scopegate" => over(claims, |claim| {
            serde_json::from_str::<Grant<C::Scope>>(claim)
        }),
        "ahash" => {
            let id = |scope: &C::Scope| scope.id()?.to_string().parse::<u64>().ok();
            let all = C::Scope::ALL.iter();
            let entries = all.filter_map(|scope| Some((id(scope)?, scope.name().parse().ok()?)));
            let map: AHashMap<u64, C::Name> = entries.collect();
            over(claims, move |claim| {
                let ids = serde_json::from_str::<Vec<u64>>(claim);
                ids.map(|ids| looked_up(&ids, |id| map.get(id)))
            })
        }
        "hashset" => over(claims, |claim| serde_json::from_str::<HashSet<u64>>(claim)),
        _ => return Err(nobody(who, Form::Ids)),
    })
}

pub(super) fn twitch(form: Form, claims: Vec<String>) -> Result<Run, Error> {
    match form {
        Form::String => Ok(over(claims, |claim| {
            let scopes = claim
                .split(' ')
                .map(|name| TwitchScope::parse(name.to_string()));
            scopes.collect::<Vec<_>>()
        })),
        Form::Array => Ok(over(claims, |claim| {
            serde_json::from_str::<Vec<TwitchScope>>(claim)
        })),
        Form::Ids => Err(nobody("twitch_oauth2", form)),
    }
}

fn map<C: Published>() -> AHashMap<&'static str, C::Name> {
    let names = C::names().into_iter();
    names
        .filter_map(|name| Some((name, name.parse().ok()?)))
        .collect()
}

/// The tokens of an array. None of ours is written with an escape, so that they can be borrowed.
fn tokens(claim: &str) -> Result<Vec<&str>, serde_json::Error> {
    serde_json::from_str(claim)
}

/// What a map knows of the tokens, as a set of bits.
fn looked_up<'a, T, N>(
    tokens: impl IntoIterator<Item = T>,
    find: impl Fn(T) -> Option<&'a N>,
) -> EnumSet<N>
where
    N: enumset::EnumSetType + 'a,
{
    tokens.into_iter().filter_map(find).copied().collect()
}

fn named<'a, C, B>(tokens: impl IntoIterator<Item = &'a str>) -> B
where
    C: Published,
    B: FromIterator<C::Name>,
{
    let names = tokens.into_iter().map(C::Name::from_str);
    names.filter_map(Result::ok).collect()
}
