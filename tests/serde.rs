//! Scopes, sets and grants in serde's formats.

#![allow(
    clippy::expect_used,
    reason = "a helper that cannot prepare its case fails the test"
)]

use proptest::prelude::*;
use scopegate::partner::prelude::*;
use scopegate::{Grant, Malformed, ScopeSet};
use serde::de::value::SeqDeserializer;
use serde::de::{DeserializeOwned, Error as _, IntoDeserializer};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

fn read<T: DeserializeOwned>(json: &Value) -> Result<T, String> {
    serde_json::from_str(&json.to_string()).map_err(|error| error.to_string())
}

/// What text and value alike are refused with.
fn refusal<T: DeserializeOwned>(json: &Value) -> String {
    let from_value: Result<T, _> = serde_json::from_value(json.clone());
    assert!(from_value.is_err(), "{json} was read");
    let read: Result<T, _> = serde_json::from_str(&json.to_string());
    let refusal = read.err();
    refusal
        .unwrap_or_else(|| serde_json::Error::custom("it was read"))
        .to_string()
}

fn written(value: &impl Serialize) -> Value {
    serde_json::to_value(value).expect("it can be written")
}

#[test]
fn a_scope_is_written_as_its_name() {
    assert_eq!(written(&Scope::SmsReadDescendant), "sms.read_descendant");
}

#[test]
fn a_scope_is_read_from_its_name_or_its_id() {
    for scope in Scope::ALL {
        assert_eq!(read(&json!(scope.name())), Ok(*scope));
    }
    assert_eq!(read(&json!(92)), Ok(Scope::SmsRead));
}

#[test]
fn an_unknown_name_or_id_is_no_scope() {
    let no_scope = "no scope of that name in the catalogue `partner`";

    assert!(refusal::<Scope>(&json!("sms.rea")).starts_with(no_scope));
    assert!(refusal::<Scope>(&json!("SMS.READ")).starts_with(no_scope));
    assert!(refusal::<Scope>(&json!("sms.read ")).starts_with(no_scope));
    assert!(
        refusal::<Scope>(&json!(9999))
            .starts_with("invalid value: integer `9999`, expected the name of a scope")
    );
}

#[test]
fn a_refusal_does_not_repeat_a_name_from_outside() {
    assert!(!refusal::<Scope>(&json!("secret")).contains("secret"));
    assert!(!refusal::<ScopeSet<Scope>>(&json!("sms.read secret")).contains("secret"));
    assert!(!refusal::<ScopeSet<Scope>>(&json!(["secret"])).contains("secret"));
}

/// What is neither a name nor an ID.
fn neither_name_nor_id() -> Vec<Value> {
    vec![
        json!(null),
        json!(true),
        json!(-92),
        json!(92.0),
        json!(92.5),
        json!(1e300),
        json!(["sms.read"]),
        json!([]),
        json!({ "sms.read": true }),
        json!({}),
    ]
}

#[test]
fn a_scope_is_read_from_nothing_but_a_name_or_an_id() {
    for element in neither_name_nor_id() {
        refusal::<Scope>(&element);
    }
}

#[test]
fn a_set_and_a_grant_are_refused_with_an_element_that_is_neither_name_nor_id() {
    for element in neither_name_nor_id() {
        refusal::<ScopeSet<Scope>>(&json!(["sms.read", element]));
        refusal::<Grant<Scope>>(&json!(["sms.read", element]));
    }
}

#[test]
fn a_set_and_a_grant_are_read_from_nothing_but_a_string_or_an_array() {
    for json in [
        json!(null),
        json!(true),
        json!(92),
        json!(9.5),
        json!({ "sms.read": 1 }),
    ] {
        refusal::<ScopeSet<Scope>>(&json);
        refusal::<Grant<Scope>>(&json);
    }
}

#[test]
fn a_set_is_written_as_a_scope_list_and_read_from_one() {
    let set = scopes!(sms.read, app.read);

    assert_eq!(written(&set), "app.read sms.read");
    assert_eq!(read(&json!("sms.read app.read sms.read")), Ok(set));
    assert_eq!(read::<ScopeSet<Scope>>(&json!("")), Ok(ScopeSet::EMPTY));
}

#[test]
fn a_set_is_read_from_an_array_of_names_and_ids() {
    assert_eq!(
        read(&json!(["sms.read", 122, "sms.read"])),
        Ok(scopes!(sms.read, app.read))
    );
    assert_eq!(read::<ScopeSet<Scope>>(&json!([])), Ok(ScopeSet::EMPTY));
}

#[test]
fn a_set_is_refused_with_what_the_catalogue_does_not_have() {
    assert!(
        refusal::<ScopeSet<Scope>>(&json!("sms.read openid"))
            .starts_with("unknown scope at byte 9")
    );
    refusal::<ScopeSet<Scope>>(&json!(["sms.read", "openid"]));
    refusal::<ScopeSet<Scope>>(&json!(["sms.read", 9999]));
    refusal::<ScopeSet<Scope>>(&json!(["sms.read app.read"]));
}

#[test]
fn a_grant_is_read_from_a_claim_as_parsing_reads_it() {
    for claim in ["sms.manage openid", "", "sms.read \t", "sms.read,app.read"] {
        assert_eq!(read(&json!(claim)), Ok(Grant::<Scope>::parse(claim)));
    }
}

#[test]
fn a_grant_counts_unknown_names_and_ids_and_keeps_them_out() {
    let grant: Grant<Scope> =
        read(&json!(["sms.manage", "openid", 9999, 122, "openid", ""])).expect("a grant");

    assert_eq!(*grant.issued(), scopes!(sms.manage, app.read));
    assert!(grant.has(Scope::SmsRead));
    assert!(grant.unknown() >= 3);
    assert_eq!(grant.fault(), None);
}

#[test]
fn an_element_that_is_no_token_makes_a_grant_empty() {
    for list in [
        json!(["sms.read", "app.read calls.read", 90]),
        json!(["sms.read", "app.read calls.read", "a\"b"]),
    ] {
        let grant: Grant<Scope> = read(&list).expect("a grant of nothing");

        assert_eq!(*grant.closure(), ScopeSet::EMPTY);
        assert_eq!(grant.fault(), Some(Malformed { at: 8, byte: b' ' }));
    }
}

#[test]
fn a_grant_is_written_as_it_was_issued() {
    assert_eq!(
        written(&Grant::<Scope>::parse("sms.manage openid app.read")),
        "app.read sms.manage"
    );
}

/// RFC 9068: what an application reads of a token.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Claims {
    sub: String,
    #[serde(default)]
    scope: Grant<Scope>,
}

#[test]
fn a_claim_stands_in_a_derived_struct() {
    for scope in [json!("sms.read app.read"), json!(["sms.read", "app.read"])] {
        let claims: Claims = read(&json!({ "sub": "acme", "scope": scope })).expect("claims");

        assert_eq!(*claims.scope.issued(), scopes!(app.read, sms.read));
        assert_eq!(
            written(&claims),
            json!({ "sub": "acme", "scope": "app.read sms.read" })
        );
    }
}

#[test]
fn a_missing_claim_grants_nothing() {
    let claims: Claims = read(&json!({ "sub": "acme" })).expect("claims");

    assert_eq!(claims.scope, Grant::EMPTY);
}

#[test]
fn a_claim_of_the_wrong_type_breaks_the_token() {
    for scope in [json!(null), json!(92), json!({}), json!([null])] {
        refusal::<Claims>(&json!({ "sub": "acme", "scope": scope }));
    }
}

/// Okta's `scp`, and what a service might configure.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Arrays {
    #[serde(with = "scopegate::serde::array")]
    scp: Grant<Scope>,
    #[serde(with = "scopegate::serde::array")]
    needs: ScopeSet<Scope>,
}

#[test]
fn an_array_is_written_where_one_is_asked_for() {
    let arrays = Arrays {
        scp: Grant::parse("sms.manage openid app.read"),
        needs: scopes!(sms.read, app.read),
    };

    assert_eq!(
        written(&arrays),
        json!({ "scp": ["app.read", "sms.manage"], "needs": ["app.read", "sms.read"] })
    );
}

#[test]
fn an_array_is_read_as_the_type_reads_it() {
    let expected = Arrays {
        scp: Grant::parse("sms.manage openid"),
        needs: scopes!(sms.read, app.read),
    };

    for json in [
        json!({ "scp": ["sms.manage", "openid"], "needs": ["sms.read", 122] }),
        json!({ "scp": "sms.manage openid", "needs": "sms.read app.read" }),
    ] {
        assert_eq!(read(&json).as_ref(), Ok(&expected));
    }
    refusal::<Arrays>(&json!({ "scp": [], "needs": ["openid"] }));
}

/// A format that does not say of a value what it is.
fn compact<T: Serialize + DeserializeOwned>(value: &T) -> Result<T, postcard::Error> {
    postcard::from_bytes(&postcard::to_stdvec(value)?)
}

#[test]
fn a_compact_format_reads_what_it_has_written() {
    let set = scopes!(sms.read, app.read);

    assert_eq!(compact(&Scope::SmsRead), Ok(Scope::SmsRead));
    assert_eq!(compact(&set), Ok(set));
    assert_eq!(compact(&Grant::from(set)), Ok(Grant::from(set)));
}

#[test]
fn a_compact_format_reads_the_arrays_it_has_written() {
    let arrays = || Arrays {
        scp: Grant::parse("sms.manage"),
        needs: scopes!(sms.read, app.read),
    };

    assert_eq!(compact(&arrays()), Ok(arrays()));
}

proptest! {
    #[test]
    fn sets_and_grants_are_read_as_they_were_written(
        scopes in prop::collection::vec(prop::sample::select(Scope::ALL), 0..20)
    ) {
        let needs: ScopeSet<Scope> = scopes.into_iter().collect();
        let scp = Grant::from(needs);
        let arrays = Arrays { scp: scp.clone(), needs };

        prop_assert_eq!(read(&written(&needs)), Ok(needs));
        prop_assert_eq!(read(&written(&scp)), Ok(scp));
        prop_assert_eq!(read(&written(&arrays)), Ok(arrays));
    }
}

/// Some formats have signed integers alone.
#[test]
fn a_signed_integer_is_an_id_unless_it_is_negative() {
    type Fault = serde::de::value::Error;
    let scope = |id: i64| -> Result<Scope, Fault> { Scope::deserialize(id.into_deserializer()) };
    assert_eq!(scope(92), Ok(Scope::SmsRead));
    let ambiguous = scope(74).expect_err("74 stands for five scopes");
    assert!(ambiguous.to_string().contains("stands for 5 scopes"));
    assert!(scope(-92).is_err());

    let grant = |ids: [i64; 2]| {
        let ids = SeqDeserializer::<_, Fault>::new(ids.into_iter());
        Grant::<Scope>::deserialize(ids)
    };
    assert_eq!(grant([92, 92]), Ok(Grant::from(Scope::SmsRead)));
    assert!(grant([92, 74]).is_err());
    assert!(grant([92, -1]).is_err());
}
