//! A claim becomes what checks are asked of: a string of scopes, an array of them, or one of IDs.

mod claims;
mod made;
mod peers;

use std::str::FromStr;

use crate::catalogue::{Made, Partner, Published, ZohoCrm};
use crate::{Error, Run};
use claims::{claims, tokens};

/// How many claims there are, so that no processor learns them.
pub const CLAIMS: usize = 512;

/// How many tokens are in a claim.
pub const TOKENS: [usize; 3] = [1, 10, 50];

pub const PEERS: [&str; 11] = [
    "scopegate",
    "ahash",
    "phf",
    "enumset",
    "strum",
    "foldhash",
    "hashset",
    "oauth-resource-server",
    "twitch_oauth2",
    "actix-web-grants",
    "aliri",
];

/// Those that read an array of names.
pub const ARRAY_PEERS: [&str; 10] = [
    "scopegate",
    "ahash",
    "phf",
    "enumset",
    "strum",
    "hashset",
    "oauth-resource-server",
    "twitch_oauth2",
    "actix-web-grants",
    "aliri",
];

/// Those that read an array of IDs.
pub const ID_PEERS: [&str; 3] = ["scopegate", "ahash", "hashset"];

/// Those that read claims of the made catalogue.
pub const MADE_PEERS: [&str; 6] = [
    "scopegate",
    "ahash",
    "ahash-set",
    "hashset",
    "oauth-resource-server",
    "aliri",
];

/// How a claim is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    String,
    Array,
    Ids,
}

impl Form {
    pub fn name(self) -> &'static str {
        match self {
            Self::String => "string",
            Self::Array => "array",
            Self::Ids => "ids",
        }
    }
}

impl FromStr for Form {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self, Error> {
        let mut all = [Self::String, Self::Array, Self::Ids].into_iter();
        let form = all.find(|form| form.name() == name);
        form.ok_or_else(|| format!("`{name}` is not `string`, `array` or `ids`").into())
    }
}

/// A case of this part.
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    pub catalogue: &'a str,
    pub tokens: usize,
    /// Every other token is unknown, if they are not all known.
    pub known: bool,
    pub form: Form,
    pub seed: u64,
}

/// The catalogue, the number of tokens, `known` or `half`, the form, and the seed.
impl<'a> TryFrom<&'a [String]> for Case<'a> {
    type Error = Error;

    fn try_from(arguments: &'a [String]) -> Result<Self, Error> {
        let [catalogue, tokens, known, form, seed] = arguments else {
            let forms = "<string|array|ids>";
            return Err(
                format!("a claim is <catalogue> <tokens> <known|half> {forms} <seed>").into(),
            );
        };
        Ok(Self {
            catalogue,
            tokens: tokens.parse()?,
            known: match known.as_str() {
                "known" => true,
                "half" => false,
                _ => return Err(format!("`{known}` is not `known` or `half`").into()),
            },
            form: form.parse()?,
            seed: seed.parse()?,
        })
    }
}

/// Makes claims for a case.
///
/// # Errors
///
/// If there is no such peer or catalogue, or one of them has no such claims.
pub fn run(who: &str, case: Case<'_>) -> Result<Run, Error> {
    match (who, case.catalogue) {
        ("twitch_oauth2", _) => {
            let own = twitch_oauth2::Scope::all_slice().iter();
            let names: Vec<_> = own.map(|scope| scope.as_str().to_owned()).collect();
            peers::twitch(case.form, claims(&names, case)?)
        }
        (_, "partner") => of::<Partner>(who, case),
        (_, "zoho_crm") => of::<ZohoCrm>(who, case),
        (_, "made") => made::run(who, claims(&tokens::<Made>(case.form), case)?, case.form),
        (_, other) => Err(format!("there is no catalogue `{other}`").into()),
    }
}

fn of<C: Published>(who: &str, case: Case<'_>) -> Result<Run, Error> {
    let claims = claims(&tokens::<C>(case.form), case)?;
    match case.form {
        Form::String => peers::strings::<C>(who, claims),
        Form::Array => peers::arrays::<C>(who, claims),
        Form::Ids => peers::ids::<C>(who, claims),
    }
}

fn nobody(who: &str, form: Form) -> Error {
    format!("`{who}` reads no claim that is {form:?} here").into()
}
