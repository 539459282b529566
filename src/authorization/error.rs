use std::error::Error;
use std::fmt::{self, Display};

use super::AddressFault;

/// Why there is no authorization URL.
///
/// It repeats no value that it was given.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum AuthorizationUrlError {
    /// The authorization endpoint is not one to send a user to.
    Endpoint(AddressFault),
    /// The redirect URI is not one to have a code sent to.
    RedirectUri(AddressFault),
    /// A parameter has no value.
    Empty(String),
    /// A parameter that the builder writes stands in the endpoint's query, or was given as one of
    /// the provider's.
    Own(&'static str),
    /// A parameter that must not be in the URL: a secret, or a request that replaces this one.
    Forbidden(&'static str),
    /// A parameter was given twice (RFC 6749 §3.1).
    Repeated(String),
    /// The name of a parameter has a character that RFC 6749 §8.2 does not allow, or none at all.
    MalformedName,
    /// A code challenge is not 32 bytes in 43 characters of base64url (RFC 7636 §4.2).
    MalformedCodeChallenge,
    /// A code verifier is not 43 to 128 unreserved characters (RFC 7636 §4.1).
    MalformedCodeVerifier,
}

impl Display for AuthorizationUrlError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Endpoint(fault) => write!(f, "the authorization endpoint {fault}"),
            Self::RedirectUri(AddressFault::Scheme) => f.write_str(
                "the redirect URI is neither `https`, nor `http` on this machine, nor of a scheme with a dot",
            ),
            Self::RedirectUri(fault) => write!(f, "the redirect URI {fault}"),
            Self::Empty(name) => write!(f, "the parameter `{name}` is empty"),
            Self::Own(name) => write!(
                f,
                "the parameter `{name}` is set with the builder's method alone"
            ),
            Self::Forbidden(name) => write!(
                f,
                "the parameter `{name}` must not be in an authorization URL"
            ),
            Self::Repeated(name) => write!(f, "the parameter {name:?} is given twice"),
            Self::MalformedName => f.write_str(
                "the name of a parameter is not made of letters, digits, `-`, `.` and `_`",
            ),
            Self::MalformedCodeChallenge => {
                f.write_str("the code challenge is not 32 bytes in 43 characters of base64url")
            }
            Self::MalformedCodeVerifier => {
                f.write_str("the code verifier is not 43 to 128 unreserved characters")
            }
        }
    }
}

impl Error for AuthorizationUrlError {}
