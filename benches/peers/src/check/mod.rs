//! Whether a caller may: one scope, any of three, all of three.

mod callers;
mod grants;
mod peers;

use std::str::FromStr;

use crate::catalogue::{Catalogue, Partner, Published, ZohoCrm};
use crate::{Error, Run};
use callers::each;
use grants::lists;
use peers::*;

/// How many callers there are, each with other scopes.
pub const CALLERS: usize = 64;

pub const PEERS: [&str; 10] = [
    "scopegate",
    "by-hand",
    "enumset",
    "hashset-enum",
    "foldhash",
    "hashset",
    "oauth-resource-server",
    "twitch_oauth2",
    "actix-web-grants",
    "aliri",
];

/// How many scopes callers were granted.
pub const GRANTED: [usize; 4] = [1, 8, 32, 200];

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    One,
    Any,
    All,
}

impl Asked {
    pub const EACH: [Self; 3] = [Self::One, Self::Any, Self::All];

    pub fn name(self) -> &'static str {
        match self {
            Self::One => "one",
            Self::Any => "any",
            Self::All => "all",
        }
    }
}

impl FromStr for Asked {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self, Error> {
        let asked = Self::EACH.into_iter().find(|asked| asked.name() == name);
        asked.ok_or_else(|| format!("`{name}` is not `one`, `any` or `all`").into())
    }
}

/// A case of this part.
#[derive(Debug, Clone, Copy)]
pub struct Case {
    pub asked: Asked,
    pub granted: usize,
    pub hit: bool,
    pub seed: u64,
}

impl Case {
    /// Nobody can have all of three who has fewer.
    pub fn is_possible(self) -> bool {
        !(self.asked == Asked::All && self.hit && self.granted < 3)
    }

    /// Checks one caller after the other, over and over.
    ///
    /// # Errors
    ///
    /// If somebody is let in who should not be, or the other way round.
    fn over<T: 'static>(
        self,
        callers: Vec<T>,
        allows: impl Fn(&T) -> bool + 'static,
    ) -> Result<Run, Error> {
        match callers.iter().all(|caller| allows(caller) == self.hit) {
            true if self.hit => Ok(each(callers, allows)),
            true => Ok(each(callers, move |caller| !allows(caller))),
            false => Err(format!("a check of {self:?} answers otherwise").into()),
        }
    }
}

/// `one`, `any` or `all`, the number of scopes that were granted, `hit` or `miss`, and the seed.
impl TryFrom<&[String]> for Case {
    type Error = Error;

    fn try_from(arguments: &[String]) -> Result<Self, Error> {
        let [asked, granted, outcome, seed] = arguments else {
            return Err("a check is <one|any|all> <granted> <hit|miss> <seed>".into());
        };
        Ok(Self {
            asked: asked.parse()?,
            granted: granted.parse()?,
            hit: match outcome.as_str() {
                "hit" => true,
                "miss" => false,
                _ => return Err(format!("`{outcome}` is not `hit` or `miss`").into()),
            },
            seed: seed.parse()?,
        })
    }
}

/// Makes callers for a case, over the smallest catalogue that has so many scopes to grant.
///
/// # Errors
///
/// If there is no such peer, or no catalogue has so many scopes.
pub fn run(who: &str, case: Case) -> Result<Run, Error> {
    if !case.is_possible() {
        return Err("nobody can have three scopes of fewer".into());
    }
    if who == "twitch_oauth2" {
        return twitch(case, grants::twitch(case)?);
    }
    let room = |names: Vec<&str>| names.len() * 3 / 4;
    match case.granted {
        granted if granted < room(Partner::names()) => of::<Partner>(who, case),
        _ => of::<ZohoCrm>(who, case),
    }
}

fn of<C: Published>(who: &str, case: Case) -> Result<Run, Error> {
    let lists = lists::<C>(case)?;
    match who {
        "nothing" => Ok(each(lists, |_| true)),
        "scopegate" => scopegate::<C>(case, lists),
        "by-hand" => by_hand::<C>(case, lists),
        "enumset" => enumset::<C>(case, lists),
        "hashset-enum" => hashset_enum::<C>(case, lists),
        "foldhash" => foldhash::<C>(case, lists),
        "hashset" => hashset::<C>(case, lists),
        "oauth-resource-server" => oauth_resource_server::<C>(case, lists),
        "actix-web-grants" => actix_web_grants::<C>(case, lists),
        "aliri" => aliri::<C>(case, lists),
        _ => Err(format!("`{who}` checks nothing here").into()),
    }
}
