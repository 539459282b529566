use scopegate::authorization::AuthorizationUrl;
use scopegate::partner::prelude::*;
use url::Url;

pub(crate) fn endpoint(text: &str) -> Url {
    Url::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// A request with nothing but what it needs.
pub(crate) fn request() -> AuthorizationUrl {
    request_to("https://as.example/authorize")
}

pub(crate) fn request_to(address: &str) -> AuthorizationUrl {
    AuthorizationUrl::new(&endpoint(address), "client", scopes!(sms.read))
}

/// What `request` writes.
pub(crate) const REQUEST: &str =
    "https://as.example/authorize?scope=sms.read&client_id=client&response_type=code";

/// What an authorization server reads: the query taken apart and decoded as RFC 6749 appendix B
/// has it, independently of what wrote it.
pub(crate) fn received(url: &str) -> (&str, Vec<(String, String)>) {
    let (endpoint, query) = url.split_once('?').expect("the URL has a query");
    let pair = |pair: &str| {
        let (name, value) = pair.split_once('=').expect("a name and a value");
        (decoded(name), decoded(value))
    };
    (endpoint, query.split('&').map(pair).collect())
}

fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => {
                let (digits, after) = rest.split_at(2);
                rest = after;
                let digits = str::from_utf8(digits).expect("two digits");
                u8::from_str_radix(digits, 16).expect("two hexadecimal digits")
            }
            _ => byte,
        });
    }
    String::from_utf8(bytes).expect("UTF-8")
}
