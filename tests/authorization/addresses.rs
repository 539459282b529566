//! Where a user, and the code that comes back with them, may be sent.

use scopegate::authorization::{AddressFault, AuthorizationUrlError};

use crate::support::{REQUEST, received, request, request_to};

#[test]
fn an_endpoint_has_tls_or_is_on_this_machine() {
    for address in [
        "https://as.example/authorize",
        "http://localhost:8080/authorize",
        "http://127.0.0.1:8080/authorize",
        "http://127.8.8.8/authorize",
        "http://[::1]/authorize",
    ] {
        let url = request_to(address).build().expect(address);
        assert_eq!(received(url.as_str()).0, address);
    }
    for address in [
        "http://as.example/authorize",
        "http://localhost.as.example/authorize",
        "http://127.0.0.1.as.example/authorize",
        "http://192.168.0.1/authorize",
        "http://[::ffff:192.168.0.1]/authorize",
        "http://[2001:db8::1]/authorize",
        "ftp://localhost/authorize",
        "file:///authorize",
        "javascript:alert(1)",
        "com.example.app:/authorize",
    ] {
        assert_eq!(
            request_to(address).build(),
            Err(AuthorizationUrlError::Endpoint(AddressFault::Scheme)),
            "{address}"
        );
    }
}

#[test]
fn an_endpoint_has_neither_fragment_nor_credentials() {
    for (address, fault) in [
        ("https://as.example/authorize#", AddressFault::Fragment),
        ("https://as.example/authorize#top", AddressFault::Fragment),
        ("https://user@as.example/", AddressFault::Credentials),
        ("https://:secret@as.example/", AddressFault::Credentials),
    ] {
        assert_eq!(
            request_to(address).build(),
            Err(AuthorizationUrlError::Endpoint(fault)),
            "{address}"
        );
    }
}

/// RFC 6749 §3.1
#[test]
fn the_query_of_an_endpoint_is_kept() {
    let url = request_to("https://as.example/authorize?tenant=a%2Cb,c&x").build();
    assert_eq!(
        url.expect("the request is sound").as_str(),
        REQUEST.replace('?', "?tenant=a%2Cb,c&x&")
    );
}

/// RFC 9700 §4.1.3: the server compares it byte for byte.
#[test]
fn a_redirect_uri_is_sent_as_it_was_given() {
    for uri in [
        "https://app.example",
        "https://app.example/",
        "HTTPS://App.Example:443/a/../b/%7Efoo?x=1&y=%20",
        "http://localhost:3000/callback",
        "http://127.0.0.1:49152/",
        "http://[::1]:49152/",
        "com.example.app:/oauth2redirect/example-provider",
        "com.example.app://callback",
    ] {
        let url = request().redirect_uri(uri).build().expect(uri);
        let sent = ("redirect_uri".to_owned(), uri.to_owned());
        assert_eq!(received(url.as_str()).1.last(), Some(&sent));
    }
}

#[test]
fn a_redirect_uri_of_a_scheme_that_gives_the_code_away_is_refused() {
    for uri in [
        "http://app.example/callback",
        "http://localhost.evil.example/callback",
        "http://[::ffff:c0a8:1]/callback",
        "javascript:alert(document.location)",
        "JavaScript:alert(1)",
        "data:text/html,hi",
        "vbscript:x",
        "file:///etc/passwd",
        "ftp://app.example/",
        "myapp://callback",
        "urn:ietf:wg:oauth:2.0:oob",
    ] {
        assert_refused(uri, AddressFault::Scheme);
    }
}

#[test]
fn a_redirect_uri_that_is_not_an_absolute_uri_is_refused() {
    for uri in [
        "",
        "/callback",
        "//app.example/callback",
        "app.example/callback",
        "callback",
        "https://",
        "{redirect_uri}",
    ] {
        assert_refused(uri, AddressFault::Malformed);
    }
}

#[test]
fn a_redirect_uri_that_a_parser_would_repair_is_refused() {
    for uri in [
        " https://app.example/",
        "https://app.example/ ",
        "https://app.example/\r\nLocation: https://evil.example/",
        "ht\ntps://app.example/",
        "https://app.example/a b",
        "https://app.example\\@evil.example/",
        "https:\\\\app.example/",
        "https:/app.example/",
        "https:app.example/",
        "https:///app.example/",
        "https://app.example/%zz",
        "https://app.example/{tenant}",
        "https://app.example/café",
        "https://café.example/",
        "https://%65vil.example/",
        "http://127.1/",
        "http://0177.0.0.1/cb",
        "http://2130706433/",
    ] {
        assert_refused(uri, AddressFault::Malformed);
    }
}

#[test]
fn a_redirect_uri_with_a_fragment_or_credentials_is_refused() {
    assert_refused("https://app.example/#", AddressFault::Fragment);
    assert_refused("https://app.example/#part", AddressFault::Fragment);
    assert_refused("com.example.app:/cb#part", AddressFault::Fragment);
    for uri in [
        "https://app.example@evil.example/",
        "https://app.example:x@evil.example/",
        "https://:x@evil.example/",
    ] {
        assert_refused(uri, AddressFault::Credentials);
    }
}

#[track_caller]
fn assert_refused(redirect_uri: &str, fault: AddressFault) {
    assert_eq!(
        request().redirect_uri(redirect_uri).build(),
        Err(AuthorizationUrlError::RedirectUri(fault)),
        "{redirect_uri}"
    );
}

#[test]
fn a_refusal_says_which_address_and_why() {
    let messages = [
        request_to("http://as.example/"),
        request_to("https://as.example/#top"),
        request().redirect_uri("myapp:/"),
        request().redirect_uri("/callback"),
        request().redirect_uri("https://user@app.example/"),
    ]
    .map(|request| request.build().expect_err("the address").to_string());
    assert_eq!(
        messages,
        [
            "the authorization endpoint is neither `https` nor `http` on this machine",
            "the authorization endpoint has a fragment",
            "the redirect URI is neither `https`, nor `http` on this machine, nor of a scheme with a dot",
            "the redirect URI is not an absolute URI",
            "the redirect URI names a user or a password",
        ]
    );
}
