use core::error::Error;
use core::fmt::{self, Display};

use crate::grant::Grant;
use crate::requirement::{Requirement, Requires};
use crate::scope::Scope;
use crate::set::ScopeSet;

/// A caller does not meet a requirement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Denied<S: Scope> {
    required: Requirement<S>,
    missing: ScopeSet<S>,
    reason: DeniedReason,
}

/// Why a caller does not meet a requirement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DeniedReason {
    /// The caller's grant falls short.
    InsufficientScope,
    /// The caller presented no grant.
    NoGrant,
    /// The caller's credentials are malformed, or there are several.
    InvalidRequest,
    /// The caller's token is not valid.
    InvalidToken,
    /// The caller's token could not be checked for now.
    Unavailable,
    /// Nobody has asked the caller: authentication is not set up where the check stands.
    NotAsked,
}

impl<S: Scope> Denied<S> {
    /// The denial of somebody whose grant does not meet a requirement, or who has none for this
    /// reason. Whether it is met is not asked: a denial denies.
    #[must_use]
    pub fn of(required: Requirement<S>, asked: Result<&Grant<S>, DeniedReason>) -> Self {
        let (missing, reason) = match asked {
            Ok(grant) => (
                required.missing(grant.closure()),
                DeniedReason::InsufficientScope,
            ),
            Err(reason) => (required.missing(&ScopeSet::EMPTY), reason),
        };
        Self {
            required,
            missing,
            reason,
        }
    }

    /// The denial of somebody who has no grant at all, for this reason.
    #[cold]
    #[must_use]
    pub fn without_grant<R: Requires<S>>(reason: DeniedReason) -> Self {
        Self::of(R::REQUIREMENT, Err(reason))
    }

    /// What was required.
    #[must_use]
    pub fn required(&self) -> &Requirement<S> {
        &self.required
    }

    /// The scopes that would have been enough in addition, as few as
    /// [`Requirement::missing`] finds; `scope="…"` of RFC 6750 §3.
    #[must_use]
    pub fn missing(&self) -> &ScopeSet<S> {
        &self.missing
    }

    /// Why the requirement is not met.
    #[must_use]
    pub fn reason(&self) -> DeniedReason {
        self.reason
    }
}

impl DeniedReason {
    fn words(self) -> &'static str {
        match self {
            Self::InsufficientScope => "too little scope",
            Self::NoGrant => "no grant",
            Self::InvalidRequest => "malformed credentials",
            Self::InvalidToken => "the token is not valid",
            Self::Unavailable => "the token cannot be checked for now",
            Self::NotAsked => "nobody has asked for a grant",
        }
    }
}

impl<S: Scope> Display for Denied<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            required,
            missing,
            reason,
        } = self;
        match reason {
            DeniedReason::InsufficientScope if missing.is_empty() => {
                write!(f, "no scope would be enough (required: {required})")
            }
            DeniedReason::InsufficientScope => {
                write!(f, "missing scope: {missing} (required: {required})")
            }
            reason => write!(f, "{} (required: {required})", reason.words()),
        }
    }
}

impl<S: Scope> Error for Denied<S> {}
