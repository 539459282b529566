use url::Url;

use super::AuthorizationUrlError;

/// What the builder writes itself, whether or not this request has it.
const OWN: [&str; 8] = [
    "scope",
    "client_id",
    "response_type",
    "access_type",
    "redirect_uri",
    "state",
    "code_challenge",
    "code_challenge_method",
];

/// Secrets of token requests (RFC 6749 §4.1.3, §4.3.2, §6, RFC 7636 §4.5, RFC 7521 §4), which must not pass
/// through the user's browser, and requests inside the request, which replace every parameter
/// beside them (RFC 9101 §5).
const FORBIDDEN: [&str; 8] = [
    "client_secret",
    "client_assertion",
    "assertion",
    "password",
    "refresh_token",
    "code_verifier",
    "request",
    "request_uri",
];

/// The names of the parameters that are not the builder's own.
///
/// They are compared without regard to case, and a dot or a hyphen for an underscore: OAuth's names
/// are exact, but there are servers that would take `Redirect_URI` or `redirect.uri` for
/// `redirect_uri`.
#[derive(Default)]
pub(super) struct Names(Vec<String>);

impl Names {
    pub(super) fn of_the_query(endpoint: &Url) -> Result<Self, AuthorizationUrlError> {
        let mut names = Self::default();
        // Some servers end a parameter at a semicolon as well.
        if endpoint.query().is_some_and(|query| query.contains(';')) {
            return Err(AuthorizationUrlError::MalformedName);
        }
        for (name, _) in endpoint.query_pairs() {
            names.add(&name)?;
        }
        Ok(names)
    }

    pub(super) fn add(&mut self, name: &str) -> Result<(), AuthorizationUrlError> {
        if !is_parameter_name(name) {
            return Err(AuthorizationUrlError::MalformedName);
        }
        self.add_unless_taken(name)
    }

    fn add_unless_taken(&mut self, name: &str) -> Result<(), AuthorizationUrlError> {
        let folded = |byte: u8| match byte {
            b'.' | b'-' => b'_',
            other => other.to_ascii_lowercase(),
        };
        let same = |other: &&str| other.bytes().map(folded).eq(name.bytes().map(folded));
        if let Some(own) = OWN.into_iter().find(|own| same(own)) {
            return Err(AuthorizationUrlError::Own(own));
        }
        if let Some(forbidden) = FORBIDDEN.into_iter().find(|forbidden| same(forbidden)) {
            return Err(AuthorizationUrlError::Forbidden(forbidden));
        }
        if self.0.iter().any(|taken| same(&taken.as_str())) {
            return Err(AuthorizationUrlError::Repeated(name.to_owned()));
        }
        self.0.push(name.to_owned());
        Ok(())
    }
}

/// `1*( "-" / "." / "_" / DIGIT / ALPHA )` (RFC 6749 §8.2)
fn is_parameter_name(name: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"-._".contains(&byte);
    !name.is_empty() && name.bytes().all(allowed)
}
