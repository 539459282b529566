use std::fmt::{self, Debug};

use url::Url;

use super::names::Names;
use super::{AuthorizationUrlError, CodeChallenge, address};
use crate::{Scope, ScopeSet};

/// An authorization request (RFC 6749 §4.1.1), on its way to becoming a URL.
///
/// What a request needs is asked for by [`new`](Self::new); what it may have is a method each.
/// [`build`](Self::build) writes each parameter once, in the order `scope`, `client_id`,
/// `response_type`, `access_type`, `redirect_uri`, `state`, `code_challenge`,
/// `code_challenge_method`, and then the provider's own in the order they were given.
///
/// A client must tell the answer to its own request from one that somebody else made up for it
/// (RFC 6749 §10.12, RFC 9700 §2.1): give it a [`code_challenge`](Self::code_challenge), a
/// [`state`](Self::state), or both, made anew for each user who is sent off.
#[derive(Clone)]
#[must_use = "an authorization request does nothing until it is built"]
pub struct AuthorizationUrl {
    endpoint: Url,
    scope: String,
    client_id: String,
    response_type: String,
    access_type: Option<AccessType>,
    redirect_uri: Option<String>,
    state: Option<String>,
    code_challenge: Option<CodeChallenge>,
    parameters: Vec<(String, String)>,
}

/// Whether the client is to have a token while the user is away: the two values of the parameter
/// `access_type`, which some providers know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AccessType {
    /// An access token, and nothing to renew it with.
    Online,
    /// A refresh token as well.
    Offline,
}

impl AccessType {
    /// The value as it is sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Online => "online",
            Self::Offline => "offline",
        }
    }
}

impl AuthorizationUrl {
    /// A request to the authorization server's endpoint, by the client that is registered there
    /// under this identifier, for these scopes of a catalogue.
    ///
    /// The endpoint is `https`, or `http` on this machine, and may have a query, which is kept
    /// (RFC 6749 §3.1). The scopes are a [`ScopeSet`], or an array where their order matters to
    /// somebody; each is asked for once, and what separates them is the catalogue's.
    pub fn new<S: Scope>(
        endpoint: &Url,
        client_id: impl Into<String>,
        scopes: impl IntoIterator<Item = S>,
    ) -> Self {
        Self {
            endpoint: endpoint.clone(),
            scope: list(scopes),
            client_id: client_id.into(),
            response_type: "code".to_owned(),
            access_type: None,
            redirect_uri: None,
            state: None,
            code_challenge: None,
            parameters: Vec::new(),
        }
    }

    /// What the endpoint is to answer with, if not `code` (RFC 6749 §3.1.1). RFC 9700 §2.1.2 advises
    /// against those that put an access token into a URL.
    pub fn response_type(self, response_type: impl Into<String>) -> Self {
        Self {
            response_type: response_type.into(),
            ..self
        }
    }

    /// Whether the client is to have a token while the user is away.
    pub fn access_type(self, access_type: AccessType) -> Self {
        Self {
            access_type: Some(access_type),
            ..self
        }
    }

    /// Where the answer goes: an absolute URI without a fragment (RFC 6749 §3.1.2), under `https`,
    /// under `http` on this machine, or under an app's own scheme, which has a dot in it
    /// (RFC 8252 §7.1 and §8.4).
    ///
    /// It is text and not a [`Url`] because servers compare it byte for byte with what is
    /// registered (RFC 9700 §4.1.3), and `Url` writes `https://app.example` with a slash at the
    /// end.
    pub fn redirect_uri(self, redirect_uri: impl Into<String>) -> Self {
        Self {
            redirect_uri: Some(redirect_uri.into()),
            ..self
        }
    }

    /// What comes back with the answer as it is, and is bound to this user's session: a value that
    /// nobody else can guess (RFC 6749 §10.12).
    pub fn state(self, state: impl Into<String>) -> Self {
        Self {
            state: Some(state.into()),
            ..self
        }
    }

    /// What only the client that sent the user off can answer to (RFC 7636 §4.3). The method is
    /// `S256`; `plain` would show the verifier to whoever sees the URL.
    pub fn code_challenge(self, code_challenge: CodeChallenge) -> Self {
        Self {
            code_challenge: Some(code_challenge),
            ..self
        }
    }

    /// A parameter that this provider knows besides, such as `prompt` or `login_hint`.
    ///
    /// Neither its value nor its name can set what the builder sets: see the errors of
    /// [`build`](Self::build).
    pub fn parameter(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.parameters.push((name.into(), value.into()));
        self
    }

    /// The URL, its query in the `application/x-www-form-urlencoded` of RFC 6749 appendix B.
    ///
    /// # Errors
    ///
    /// The first of these that is found:
    ///
    /// - [`Endpoint`](AuthorizationUrlError::Endpoint),
    ///   [`RedirectUri`](AuthorizationUrlError::RedirectUri): an address that no token or code
    ///   should be entrusted to, or that has what the RFC forbids;
    /// - [`Own`](AuthorizationUrlError::Own), [`Forbidden`](AuthorizationUrlError::Forbidden),
    ///   [`Repeated`](AuthorizationUrlError::Repeated),
    ///   [`MalformedName`](AuthorizationUrlError::MalformedName): a parameter that does not belong
    ///   where it was given, be it to [`parameter`](Self::parameter) or in the endpoint's query;
    /// - [`Empty`](AuthorizationUrlError::Empty): a parameter without a value, which the server
    ///   would treat as not sent (RFC 6749 §3.1). A set without scopes is one.
    pub fn build(self) -> Result<Url, AuthorizationUrlError> {
        address::check_endpoint(&self.endpoint).map_err(AuthorizationUrlError::Endpoint)?;
        if let Some(redirect_uri) = &self.redirect_uri {
            address::check_redirect_uri(redirect_uri)
                .map_err(AuthorizationUrlError::RedirectUri)?;
        }
        let mut names = Names::of_the_query(&self.endpoint)?;
        for (name, _) in &self.parameters {
            names.add(name)?;
        }

        let mut url = self.endpoint.clone();
        let mut query = url.query_pairs_mut();
        for (name, value) in self.into_parameters() {
            if value.is_empty() {
                return Err(AuthorizationUrlError::Empty(name));
            }
            query.append_pair(&name, &value);
        }
        drop(query);
        Ok(url)
    }

    fn into_parameters(self) -> impl Iterator<Item = (String, String)> {
        let code_challenge_method = self
            .code_challenge
            .map(|_| CodeChallenge::METHOD.to_owned());
        let code_challenge = self.code_challenge.map(|challenge| challenge.to_string());
        let access_type = self.access_type.map(|access| access.as_str().to_owned());
        let own = [
            ("scope", Some(self.scope)),
            ("client_id", Some(self.client_id)),
            ("response_type", Some(self.response_type)),
            ("access_type", access_type),
            ("redirect_uri", self.redirect_uri),
            ("state", self.state),
            ("code_challenge", code_challenge),
            ("code_challenge_method", code_challenge_method),
        ];
        let given = |(name, value): (&str, Option<String>)| Some((name.to_owned(), value?));
        own.into_iter().filter_map(given).chain(self.parameters)
    }
}

/// The scopes as a list of the catalogue, each where it stands first.
fn list<S: Scope>(scopes: impl IntoIterator<Item = S>) -> String {
    let mut seen = ScopeSet::EMPTY;
    let mut list = String::new();
    for scope in scopes {
        if seen.insert(scope) {
            if !list.is_empty() {
                list.push(char::from(S::SEPARATOR));
            }
            list.push_str(scope.name());
        }
    }
    list
}

/// Without `state` and the values of other parameters, which may be secrets of a session.
impl Debug for AuthorizationUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AuthorizationUrl")
            .field("endpoint", &self.endpoint.as_str())
            .field("client_id", &self.client_id)
            .field("scope", &self.scope)
            .finish_non_exhaustive()
    }
}
