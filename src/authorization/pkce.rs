use std::fmt::{self, Debug, Display};
use std::str::FromStr;

use base64::Engine;
use base64::display::Base64Display;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

use super::AuthorizationUrlError;

/// What goes into an authorization URL so that the code it yields is of use to nobody but the
/// holder of a secret, the code verifier (RFC 7636 §4.2, method `S256`).
///
/// Derive it with [`s256`](Self::s256). Where only the challenge is at hand, it is parsed from its
/// 43 characters; a verifier may look just the same, and must not be parsed as one.
///
/// ```
/// use scopegate::authorization::CodeChallenge;
///
/// let challenge = CodeChallenge::s256("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")?;
/// assert_eq!(challenge.to_string(), "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
/// # Ok::<(), scopegate::authorization::AuthorizationUrlError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct CodeChallenge([u8; 32]);

impl CodeChallenge {
    pub(super) const METHOD: &str = "S256";

    /// The challenge to a code verifier, which the client makes anew for each request, of at least
    /// 32 bytes that nobody can guess, and keeps for the token request.
    ///
    /// # Errors
    ///
    /// [`MalformedCodeVerifier`](AuthorizationUrlError::MalformedCodeVerifier), unless the verifier
    /// is 43 to 128 letters, digits, `-`, `.`, `_` and `~` (RFC 7636 §4.1).
    pub fn s256(verifier: &str) -> Result<Self, AuthorizationUrlError> {
        let unreserved = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
        if (43..=128).contains(&verifier.len()) && verifier.bytes().all(unreserved) {
            Ok(Self(Sha256::digest(verifier).into()))
        } else {
            Err(AuthorizationUrlError::MalformedCodeVerifier)
        }
    }
}

impl FromStr for CodeChallenge {
    type Err = AuthorizationUrlError;

    fn from_str(challenge: &str) -> Result<Self, Self::Err> {
        let bytes = BASE64_URL_SAFE_NO_PAD.decode(challenge).ok();
        bytes
            .and_then(|bytes| bytes.try_into().ok())
            .map(Self)
            .ok_or(AuthorizationUrlError::MalformedCodeChallenge)
    }
}

impl Display for CodeChallenge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(&Base64Display::new(&self.0, &BASE64_URL_SAFE_NO_PAD), f)
    }
}

impl Debug for CodeChallenge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CodeChallenge({self})")
    }
}
