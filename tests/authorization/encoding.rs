//! What a server reads is what was given, whatever that is.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use scopegate::authorization::AuthorizationUrl;
use scopegate::partner::prelude::*;

use crate::support::{endpoint, received, request};

/// Texts of the characters that mean something in a query, of others that must not stand in a URL
/// as they are, and of any.
fn value() -> impl Strategy<Value = String> {
    let character = prop_oneof![
        select(
            "&=+#%?;, \"'<>[]{}\\/:@~*\r\n\t\0aB0é漢💬"
                .chars()
                .collect::<Vec<_>>()
        ),
        any::<char>(),
    ];
    vec(character, 1..20).prop_map(|characters| characters.into_iter().collect())
}

proptest! {
    #[test]
    fn every_value_arrives_as_it_was_given(
        client in value(), response_type in value(), state in value(), other in value()
    ) {
        let url = AuthorizationUrl::new(
            &endpoint("https://as.example/authorize"),
            client.clone(),
            scopes!(sms.read, calls.read),
        );
        let url = url
            .response_type(response_type.clone())
            .redirect_uri("https://app.example/?a=%26&b=+%2B")
            .state(state.clone())
            .parameter("login_hint", other.clone())
            .build()
            .expect("no value is refused");

        let expected = [
            ("scope", "calls.read sms.read"),
            ("client_id", &client),
            ("response_type", &response_type),
            ("redirect_uri", "https://app.example/?a=%26&b=+%2B"),
            ("state", &state),
            ("login_hint", &other),
        ];
        let expected = expected.map(|(name, value)| (name.to_owned(), value.to_owned()));
        prop_assert_eq!(
            received(url.as_str()),
            ("https://as.example/authorize", expected.to_vec())
        );
    }

    #[test]
    fn a_query_has_no_byte_that_is_not_of_its_encoding(state in value()) {
        let url = request().state(state).build().expect("no value is refused");
        let query = url.query().expect("the URL has a query");
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"*-._+%&=".contains(&byte);
        prop_assert!(query.bytes().all(allowed), "{}", query);
        prop_assert_eq!(url.fragment(), None);
    }
}

/// RFC 6749 §3.3 and appendix B.
#[test]
fn scopes_are_separated_by_a_space_which_becomes_a_plus() {
    let scopes = scopes!(sms.read, calls.read, phonenumber.emergency.read);
    let url = AuthorizationUrl::new(&endpoint("https://as.example/"), "client", scopes);
    assert_eq!(
        url.build().expect("the request is sound").as_str(),
        "https://as.example/\
         ?scope=calls.read+phonenumber.emergency.read+sms.read\
         &client_id=client&response_type=code"
    );
}

/// The example of RFC 6749 appendix B.
#[test]
fn a_value_of_the_rfc_is_encoded_as_the_rfc_has_it() {
    let url = request().state(" %&+£€").build();
    let url = url.expect("the request is sound");
    assert!(url.as_str().ends_with("&state=+%25%26%2B%C2%A3%E2%82%AC"));
}

#[test]
fn no_value_becomes_a_parameter_or_a_line_of_its_own() {
    let injected = "x&redirect_uri=https://evil.example\r\nLocation: https://evil.example#";
    let url = AuthorizationUrl::new(
        &endpoint("https://as.example/authorize"),
        injected,
        scopes!(sms.read),
    );
    let url = url.state(injected).parameter("prompt", injected).build();
    let url = url.expect("the request is sound");
    let encoded = "x%26redirect_uri%3Dhttps%3A%2F%2Fevil.example%0D%0A\
                   Location%3A+https%3A%2F%2Fevil.example%23";
    assert_eq!(
        url.as_str(),
        format!(
            "https://as.example/authorize?scope=sms.read&client_id={encoded}\
             &response_type=code&state={encoded}&prompt={encoded}"
        )
    );
}
