//! How a claim of the made catalogue is read: a set of bits as large as the catalogue is nothing that
//! one would write, so that maps give ordinals, in a list or a set.

use std::collections::HashSet;

use ahash::{AHashMap, AHashSet};
use oauth_resource_server::AuthorizedToken;
use scopegate::Grant;

use super::{Form, nobody};
use crate::catalogue::{Catalogue, Made};
use crate::{Error, Run, over};

pub(super) fn run(who: &str, claims: Vec<String>, form: Form) -> Result<Run, Error> {
    if form != Form::String {
        return Err(nobody(who, form));
    }
    Ok(match who {
        "scopegate" => over(claims, |claim| {
            Grant::<<Made as Catalogue>::Scope>::parse(claim)
        }),
        "ahash" => {
            let map = map();
            over(claims, move |claim| {
                let found = claim.split(' ').filter_map(|name| map.get(name).copied());
                found.collect::<Vec<u32>>()
            })
        }
        "ahash-set" => {
            let map = map();
            over(claims, move |claim| {
                let found = claim.split(' ').filter_map(|name| map.get(name).copied());
                found.collect::<AHashSet<u32>>()
            })
        }
        "hashset" => over(claims, |claim| {
            claim.split(' ').map(String::from).collect::<HashSet<_>>()
        }),
        "oauth-resource-server" => over(claims, |claim| {
            AuthorizedToken::new(None, None, claim.split(' '))
        }),
        "aliri" => over(claims, |claim| claim.parse::<aliri_oauth2::Scope>()),
        _ => return Err(nobody(who, form)),
    })
}

fn map() -> AHashMap<&'static str, u32> {
    Made::names().into_iter().zip(0..).collect()
}
