//! Each parameter once, each with a value, and none in the place of another.

use scopegate::ScopeSet;
use scopegate::authorization::{AccessType, AuthorizationUrl, AuthorizationUrlError};
use scopegate::partner::prelude::*;

use crate::support::{REQUEST, endpoint, request, request_to};

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

fn refusal(request: AuthorizationUrl) -> AuthorizationUrlError {
    request.build().expect_err("the request is refused")
}

#[test]
fn parameters_of_the_provider_come_last_in_the_order_given() {
    let url = request()
        .parameter("prompt", "consent")
        .parameter("login_hint", "ada@app.example")
        .state("xyz")
        .build();
    assert_eq!(
        url.expect("the request is sound").as_str(),
        format!("{REQUEST}&state=xyz&prompt=consent&login_hint=ada%40app.example")
    );
}

#[test]
fn what_is_set_again_replaces_what_was_set() {
    let url = request()
        .state("first")
        .response_type("token")
        .access_type(AccessType::Online)
        .state("second")
        .response_type("code id_token")
        .access_type(AccessType::Offline)
        .build();
    assert_eq!(
        url.expect("the request is sound").as_str(),
        "https://as.example/authorize?scope=sms.read&client_id=client\
         &response_type=code+id_token&access_type=offline&state=second"
    );
}

#[test]
fn the_builders_parameters_cannot_be_set_as_the_providers() {
    for name in OWN {
        let expected = AuthorizationUrlError::Own(name);
        assert_eq!(refusal(request().parameter(name, "x")), expected);
        let capitals = name.to_uppercase();
        assert_eq!(refusal(request().parameter(capitals, "x")), expected);
    }
}

#[test]
fn the_builders_parameters_cannot_stand_in_the_endpoint() {
    for name in OWN {
        for query in [
            format!("?{name}=x"),
            format!("?{name}"),
            format!("?tenant=a&{name}="),
            format!("?{}=x", name.replace('e', "%65")),
            format!("?{}=x", name.to_uppercase()),
        ] {
            let address = format!("https://as.example/authorize{query}");
            let expected = AuthorizationUrlError::Own(name);
            assert_eq!(refusal(request_to(&address)), expected, "{address}");
        }
    }
}

#[test]
fn secrets_and_other_requests_are_kept_out() {
    for name in FORBIDDEN {
        let expected = AuthorizationUrlError::Forbidden(name);
        assert_eq!(refusal(request().parameter(name, "x")), expected);
        let address = format!("https://as.example/authorize?{name}=x");
        assert_eq!(refusal(request_to(&address)), expected);
    }
}

#[test]
fn a_parameter_is_given_once() {
    let repeated = |name: &str| AuthorizationUrlError::Repeated(name.to_owned());
    let twice = request().parameter("prompt", "none");
    assert_eq!(
        refusal(twice.clone().parameter("prompt", "none")),
        repeated("prompt")
    );
    assert_eq!(
        refusal(twice.parameter("Prompt", "consent")),
        repeated("Prompt")
    );
    let of_the_endpoint = request_to("https://as.example/?prompt=none");
    assert_eq!(
        refusal(of_the_endpoint.parameter("prompt", "consent")),
        repeated("prompt")
    );
    let in_the_endpoint = request_to("https://as.example/?tenant=a&tenant=b");
    assert_eq!(refusal(in_the_endpoint), repeated("tenant"));
}

/// RFC 6749 §8.2
#[test]
fn the_name_of_a_parameter_is_in_its_grammar() {
    for name in [
        "",
        "redirect_uri ",
        " redirect_uri",
        "redirect_uri[]",
        "x=1&redirect_uri",
        "x\r\n",
        "redirect_uri\0",
        "é",
        "a+b",
    ] {
        let expected = AuthorizationUrlError::MalformedName;
        assert_eq!(refusal(request().parameter(name, "x")), expected, "{name}");
    }
    let url = request().parameter("vnd.example-X_1", "x").build();
    assert_eq!(
        url.expect("the request is sound").as_str(),
        format!("{REQUEST}&vnd.example-X_1=x")
    );
}

/// RFC 6749 §3.1: without a value it counts as not sent, and an empty `state` protects nobody.
#[test]
fn a_parameter_has_a_value() {
    let endpoint = endpoint("https://as.example/authorize");
    let nobody = AuthorizationUrl::new(&endpoint, "", scopes!(sms.read));
    let nothing = AuthorizationUrl::new(&endpoint, "client", ScopeSet::<Scope>::EMPTY);
    for (request, name) in [
        (nobody, "client_id"),
        (nothing, "scope"),
        (request().response_type(""), "response_type"),
        (request().state(""), "state"),
        (request().parameter("prompt", ""), "prompt"),
    ] {
        let expected = AuthorizationUrlError::Empty(name.to_owned());
        assert_eq!(refusal(request), expected);
    }
}

#[test]
fn a_refusal_says_which_parameter_and_why() {
    let messages = [
        request().parameter("State", "s3cret"),
        request().parameter("client_secret", "s3cret"),
        request_to("https://as.example/?a=s3cret&a=s3cret"),
        request().parameter("a b", "s3cret"),
        request().state(""),
    ]
    .map(|request| refusal(request).to_string());
    assert_eq!(
        messages,
        [
            "the parameter `state` is set with the builder's method alone",
            "the parameter `client_secret` must not be in an authorization URL",
            r#"the parameter "a" is given twice"#,
            "the name of a parameter is not made of letters, digits, `-`, `.` and `_`",
            "the parameter `state` is empty",
        ]
    );
}

#[test]
fn debug_output_shows_no_secret_of_the_session() {
    let request = request()
        .state("s3cret")
        .parameter("nonce", "s3cret")
        .redirect_uri("https://app.example/?session=s3cret");
    assert_eq!(
        format!("{request:?}"),
        r#"AuthorizationUrl { endpoint: "https://as.example/authorize", client_id: "client", scope: "sms.read", .. }"#
    );
}

/// What one server takes for a name of OAuth's, another does not.
#[test]
fn names_that_some_server_takes_for_another_are_refused() {
    for name in ["redirect.uri", "redirect-uri", "Client.ID", "request.uri"] {
        let refusal = refusal(request().parameter(name, "x"));
        let is_one = matches!(
            refusal,
            AuthorizationUrlError::Own(_) | AuthorizationUrlError::Forbidden(_)
        );
        assert!(is_one, "{name}: {refusal}");
    }
    for query in [
        "scope[]=admin",
        "scope%20=admin",
        "+scope=admin",
        "a=1;scope=admin",
    ] {
        let address = format!("https://as.example/authorize?{query}");
        assert!(request_to(&address).build().is_err(), "{query}");
    }
}
