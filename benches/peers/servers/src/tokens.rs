//! Access tokens (RFC 9068): signed, and verified as the quickstart does.

use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use scopegate::{Grant, Scope, partner, zoho_crm};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::Error;
use crate::case::{Case, Catalogue};
use crate::random::Random;
use crate::store::{OPERATOR, PartnerId};

/// How many different tokens there are, so that no processor learns one.
pub const COUNT: usize = 64;

/// How many scopes a token is granted.
const GRANTED: usize = 8;

const ISSUER: &str = "https://accounts.example.com";
const AUDIENCE: &str = "https://api.example.com";
/// The end of the century: tokens of a seed are always the same.
const EXPIRY: u64 = 4_102_444_800;

#[derive(Serialize, Deserialize)]
struct Claims<G> {
    iss: String,
    aud: String,
    sub: String,
    exp: u64,
    scope: G,
}

pub(crate) struct Keys {
    sign: EncodingKey,
    verify: DecodingKey,
    validation: Validation,
}

impl Keys {
    /// The same keys for the same seed, so that every server of a run takes the same tokens.
    pub(crate) fn new(seed: u64) -> Self {
        let mut random = Random::new(seed);
        let secret = [0; 32].map(|_: u8| random.below(256) as u8);
        let mut validation = Validation::new(Algorithm::HS256);
        validation.set_issuer(&[ISSUER]);
        validation.set_audience(&[AUDIENCE]);
        validation.set_required_spec_claims(&["exp", "iss", "aud", "sub"]);
        Self {
            sign: EncodingKey::from_secret(&secret),
            verify: DecodingKey::from_secret(&secret),
            validation,
        }
    }

    fn sign(&self, partner: PartnerId, scope: String) -> Result<String, Error> {
        let claims = Claims {
            iss: ISSUER.to_owned(),
            aud: AUDIENCE.to_owned(),
            sub: partner.to_string(),
            exp: EXPIRY,
            scope,
        };
        let header = Header::new(Algorithm::HS256);
        Ok(jsonwebtoken::encode(&header, &claims, &self.sign)?)
    }

    /// Who is calling, and what the claim `scope` is read as.
    pub(crate) fn verify<G: DeserializeOwned>(&self, token: &str) -> Option<(PartnerId, G)> {
        let token = jsonwebtoken::decode::<Claims<G>>(token, &self.verify, &self.validation);
        let claims = token.ok()?.claims;
        Some((claims.sub.parse().ok()?, claims.scope))
    }
}

macro_rules! required {
    ($catalogue:ident, $one:tt, $two:tt, $three:tt) => {
        pub(super) mod $catalogue {
            pub(in super::super) const REQUIRED: [&str; 3] = [$one, $two, $three];
        }
    };
}

mod required {
    crate::for_each_catalogue!(required);
}

/// Tokens whose scopes meet every requirement of this catalogue's handlers, or none.
///
/// # Errors
///
/// If one cannot be signed.
pub fn made(case: Case) -> Result<Vec<String>, Error> {
    match case.catalogue {
        Catalogue::Partner => of::<partner::Scope>(case, required::partner::REQUIRED),
        Catalogue::ZohoCrm => of::<zoho_crm::Scope>(case, required::zoho_crm::REQUIRED),
    }
}

fn of<S: Scope>(case: Case, required: [&'static str; 3]) -> Result<Vec<String>, Error> {
    let keys = Keys::new(case.seed);
    let mut random = Random::new(case.seed);
    // Implied scopes are for scopegate alone: to others they would be an answer of another kind.
    let is_asked_for = |grant: Grant<S>| {
        let required = required.map(S::from_name);
        required.into_iter().flatten().any(|scope| grant.has(scope))
    };
    let others = S::ALL.iter().filter(|&&scope| !is_asked_for(scope.into()));
    let others: Vec<_> = others.map(|scope| scope.name()).collect();
    let tokens = (0..COUNT).map(|_| {
        let own: &[&str] = if case.allowed { &required } else { &[] };
        let mut scopes = random.choose(&others, GRANTED - own.len());
        scopes.extend(own);
        random.shuffle(&mut scopes);
        keys.sign(
            OPERATOR,
            scopes.join(char::from(S::SEPARATOR).encode_utf8(&mut [0; 4])),
        )
    });
    tokens.collect()
}
