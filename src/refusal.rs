use std::borrow::Cow;
use std::error::Error;
use std::fmt::{self, Display, Write};

use crate::{Denied, DeniedReason, Scope};

/// Why a request was refused, and the answer that RFC 6750 §3 has for it.
///
/// Every framework's adapter answers with this; it knows HTTP's numbers and words, and no
/// framework.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Refusal<S: Scope> {
    /// It is not known who is calling.
    Unauthenticated(Unauthenticated),
    /// The caller does not meet the requirement.
    Denied(Denied<S>),
}

/// Why it is not known who is calling.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unauthenticated {
    /// The request carries no credentials: 401, and no error code (RFC 6750 §3.1).
    NoCredentials,
    /// The request is not formed as RFC 6750 §2 has it, or carries several credentials: 400.
    InvalidRequest,
    /// The token is malformed, expired, revoked or not to be trusted: 401. The text, if any, goes
    /// to the client as `error_description`.
    InvalidToken(Option<Cow<'static, str>>),
    /// The token could not be checked for now, because something that is needed for it did not
    /// answer: 503.
    Unavailable,
}

impl Unauthenticated {
    /// A token that is malformed, expired, revoked or not to be trusted, and no word why.
    #[must_use]
    pub fn invalid_token() -> Self {
        Self::InvalidToken(None)
    }

    /// A token that is not to be trusted, and why. The client is told.
    #[must_use]
    pub fn invalid_token_because(why: impl Into<Cow<'static, str>>) -> Self {
        Self::InvalidToken(Some(why.into()))
    }
}

impl Unauthenticated {
    pub(crate) fn reason(&self) -> DeniedReason {
        match self {
            Self::NoCredentials => DeniedReason::NoGrant,
            Self::InvalidRequest => DeniedReason::InvalidRequest,
            Self::InvalidToken(_) => DeniedReason::InvalidToken,
            Self::Unavailable => DeniedReason::Unavailable,
        }
    }
}

impl<S: Scope> Refusal<S> {
    /// Why, in one word.
    #[must_use]
    pub fn reason(&self) -> DeniedReason {
        match self {
            Self::Denied(denied) => denied.reason(),
            Self::Unauthenticated(why) => why.reason(),
        }
    }

    /// The status code.
    #[must_use]
    pub fn status(&self) -> u16 {
        match self.reason() {
            DeniedReason::InsufficientScope => 403,
            DeniedReason::NoGrant | DeniedReason::InvalidToken => 401,
            DeniedReason::InvalidRequest => 400,
            DeniedReason::Unavailable => 503,
            // NotAsked, and whatever else nobody has thought of yet.
            _ => 500,
        }
    }

    /// The error code of RFC 6750 §3.1, where there is one.
    #[must_use]
    pub fn error_code(&self) -> Option<&'static str> {
        match self.reason() {
            DeniedReason::InsufficientScope => Some("insufficient_scope"),
            DeniedReason::InvalidRequest => Some("invalid_request"),
            DeniedReason::InvalidToken => Some("invalid_token"),
            _ => None,
        }
    }

    /// The scopes whose lack is the reason, for the `scope` attribute.
    #[must_use]
    pub fn denied(&self) -> Option<&Denied<S>> {
        match self {
            Self::Denied(denied) if denied.reason() == DeniedReason::InsufficientScope => {
                Some(denied)
            }
            _ => None,
        }
    }

    /// The value of `WWW-Authenticate` (RFC 6750 §3), where the status asks for one. With a realm,
    /// it names that first; RFC 6750 wants at least one parameter, and without credentials there is
    /// no other.
    #[must_use]
    pub fn challenge(&self, realm: Option<&str>) -> Option<String> {
        if matches!(self.status(), 500..) {
            return None;
        }
        let description = match self {
            Self::Unauthenticated(Unauthenticated::InvalidToken(Some(why))) => Some(printable(why)),
            _ => None,
        };
        let missing = self.denied().map(Denied::missing);
        let missing = missing.filter(|scopes| !scopes.is_empty());
        let parameters = [
            ("realm", realm.map(printable)),
            ("error", self.error_code().map(str::to_owned)),
            ("error_description", description),
            (
                "scope",
                missing.map(|scopes| scopes.space_separated().to_string()),
            ),
        ];
        let mut challenge = String::from("Bearer");
        let mut separator = " ";
        for (name, value) in parameters {
            if let Some(value) = value {
                let _ = write!(challenge, "{separator}{name}=\"{value}\"");
                separator = ", ";
            }
        }
        Some(challenge)
    }
}

/// A text in the characters that RFC 6750 §3 allows in `error_description`, and that need no
/// escaping in a quoted string: `%x20-21 / %x23-5B / %x5D-7E`.
fn printable(text: &str) -> String {
    let allowed = |c: char| matches!(c, ' '..='!' | '#'..='[' | ']'..='~');
    text.chars()
        .map(|c| if allowed(c) { c } else { '?' })
        .collect()
}

impl<S: Scope> Display for Refusal<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unauthenticated(why) => why.fmt(f),
            Self::Denied(denied) => denied.fmt(f),
        }
    }
}

impl<S: Scope> Error for Refusal<S> {}

impl Display for Unauthenticated {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoCredentials => "the request carries no credentials",
            Self::InvalidRequest => "the request's credentials are malformed",
            Self::InvalidToken(None) => "the token is not valid",
            Self::InvalidToken(Some(why)) => return write!(f, "the token is not valid: {why}"),
            Self::Unavailable => "the token cannot be checked for now",
        })
    }
}

impl Error for Unauthenticated {}

impl<S: Scope> From<Denied<S>> for Refusal<S> {
    fn from(denied: Denied<S>) -> Self {
        Self::Denied(denied)
    }
}

impl<S: Scope> From<Unauthenticated> for Refusal<S> {
    fn from(why: Unauthenticated) -> Self {
        Self::Unauthenticated(why)
    }
}
