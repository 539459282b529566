use std::cell::Cell;
use std::fmt::{self, Display};

use url::{Host, Url};

/// What is wrong with an endpoint or a redirect URI.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum AddressFault {
    /// It is no absolute URI, or one that a parser had to repair (RFC 3986 §4.3).
    Malformed,
    /// Under its scheme, what is sent there can be read on the way or taken by somebody else.
    Scheme,
    /// It names a user or a password.
    Credentials,
    /// It has a fragment (RFC 6749 §3.1 and §3.1.2).
    Fragment,
}

/// RFC 6749 §3.1
pub(super) fn check_endpoint(endpoint: &Url) -> Result<(), AddressFault> {
    if !is_confidential(endpoint) {
        return Err(AddressFault::Scheme);
    }
    check_parts(endpoint)
}

/// RFC 6749 §3.1.2. The text is sent as it is, so that what only becomes a URI by being repaired
/// is refused: servers, browsers and this parser would repair it differently.
pub(super) fn check_redirect_uri(text: &str) -> Result<(), AddressFault> {
    let repaired = Cell::new(!text.is_ascii());
    let uri = Url::options()
        .syntax_violation_callback(Some(&|_| repaired.set(true)))
        .parse(text)
        .map_err(|_| AddressFault::Malformed)?;
    if !is_confidential(&uri) && !is_of_an_app(&uri) {
        return Err(AddressFault::Scheme);
    }
    check_parts(&uri)?;
    if repaired.get() || !has_host_as_written(&uri, text) {
        return Err(AddressFault::Malformed);
    }
    Ok(())
}

/// Whether the host in the text is the one that this parser has read: `0177.1` and `%61pp.example`
/// are hosts that others read otherwise.
fn has_host_as_written(uri: &Url, text: &str) -> bool {
    let Some(host) = uri.host_str() else {
        return true;
    };
    let (_, rest) = text.split_once("://").unwrap_or_default();
    let end = rest.find(['/', '?']).unwrap_or(rest.len());
    let (authority, _) = rest.split_at(end);
    let port = authority
        .get(..host.len())
        .filter(|written| written.eq_ignore_ascii_case(host))
        .map(|written| &authority[written.len()..]);
    port.is_some_and(|port| port.is_empty() || port.starts_with(':'))
}

fn check_parts(url: &Url) -> Result<(), AddressFault> {
    if !url.username().is_empty() || url.password().is_some() {
        return Err(AddressFault::Credentials);
    }
    if url.fragment().is_some() {
        return Err(AddressFault::Fragment);
    }
    Ok(())
}

/// TLS, or a request that does not leave this machine (RFC 8252 §7.3).
fn is_confidential(url: &Url) -> bool {
    match url.scheme() {
        "https" => true,
        "http" => match url.host() {
            Some(Host::Domain(name)) => name == "localhost",
            Some(Host::Ipv4(address)) => address.is_loopback(),
            Some(Host::Ipv6(address)) => address.is_loopback(),
            None => false,
        },
        _ => false,
    }
}

/// A domain name reversed, as RFC 8252 §7.1 wants it of an app's own scheme; one without a dot is to
/// be rejected (§8.4), and so no scheme with a meaning of its own (`javascript`, `data`) passes.
fn is_of_an_app(uri: &Url) -> bool {
    uri.scheme().contains('.')
}

impl Display for AddressFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Malformed => "is not an absolute URI",
            Self::Scheme => "is neither `https` nor `http` on this machine",
            Self::Credentials => "names a user or a password",
            Self::Fragment => "has a fragment",
        })
    }
}
