//! The code challenge of RFC 7636.

use scopegate::authorization::{AuthorizationUrlError, CodeChallenge};

use crate::support::{REQUEST, request};

/// RFC 7636 appendix B.
const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

#[test]
fn the_challenge_of_the_rfc_is_derived_from_its_verifier() {
    let challenge = CodeChallenge::s256(VERIFIER).expect("a verifier");
    assert_eq!(challenge.to_string(), CHALLENGE);
    assert_eq!(
        format!("{challenge:?}"),
        format!("CodeChallenge({CHALLENGE})")
    );
    assert_eq!(CHALLENGE.parse(), Ok(challenge));
}

#[test]
fn a_challenge_is_sent_with_its_method_and_without_its_verifier() {
    let challenge = CodeChallenge::s256(VERIFIER).expect("a verifier");
    let url = request().code_challenge(challenge).build();
    assert_eq!(
        url.expect("the request is sound").as_str(),
        format!("{REQUEST}&code_challenge={CHALLENGE}&code_challenge_method=S256")
    );
}

#[test]
fn a_verifier_is_43_to_128_unreserved_characters() {
    let of_length = |length: usize| "aZ09-._~".repeat(16)[..length].to_owned();
    for length in [43, 44, 128] {
        assert!(CodeChallenge::s256(&of_length(length)).is_ok(), "{length}");
    }
    let beside = |character: char| format!("{}{character}", of_length(50));
    let faulty = [String::new(), of_length(42), "a".repeat(129)];
    let faulty = faulty.into_iter().chain(" +/=%&\n\0é".chars().map(beside));
    for verifier in faulty {
        assert_eq!(
            CodeChallenge::s256(&verifier),
            Err(AuthorizationUrlError::MalformedCodeVerifier),
            "{verifier:?}"
        );
    }
}

#[test]
fn a_challenge_is_32_bytes_in_base64url() {
    let padded = format!("{CHALLENGE}=");
    let longer = format!("{CHALLENGE}A");
    let spaced = format!("{CHALLENGE} ");
    for challenge in [
        "",
        &CHALLENGE[..42],
        &longer,
        &padded,
        &spaced,
        "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw+cM", // base64
        "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw~cM",
        "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cN", // bits beyond the 32 bytes
        "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSst&a=b",
    ] {
        assert_eq!(
            challenge.parse::<CodeChallenge>(),
            Err(AuthorizationUrlError::MalformedCodeChallenge),
            "{challenge}"
        );
    }
}
