//! GUIDs as published IDs: by whatever spelling, type or format one comes, it stands for the same
//! scopes.

#![allow(
    clippy::expect_used,
    reason = "a helper that cannot prepare its case fails the test"
)]

use scopegate::{ById, Grant, Guid, ScopeSet};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use test_catalogue::graph::{id, prelude::*};
use uuid::Uuid;

/// What Microsoft publishes.
const PUBLISHED: [(&str, &str); 5] = [
    ("User.Read", "e1fe6dd8-ba31-4d61-89e7-88639da4683d"),
    ("User.Read.All", "df021288-bdef-4463-88db-98f22de89214"),
    ("Mail.Read", "570282fd-fa5c-430d-a7fd-fc8dc98a9dca"),
    ("Mail.ReadWrite", "024d486e-b451-40bb-833d-3e66d98c5c73"),
    ("Mail.Send", "e383f46e-2787-4529-855e-0e479a3ffac0"),
];

const SHARED: &str = "f81d4fae-7dec-11d0-a765-00a0c91e6bf6";
const CANDIDATES: ScopeSet<Scope> = scopes!(Items.Read, Items.Write);

const UNKNOWN: &str = "00000003-0000-0000-c000-000000000000";

fn guid(text: &str) -> Guid {
    text.parse().expect("a GUID")
}

fn scope(name: &str) -> Scope {
    name.parse().expect("a scope")
}

fn read<T: DeserializeOwned>(json: &Value) -> Result<T, String> {
    serde_json::from_str(&json.to_string()).map_err(|error| error.to_string())
}

#[test]
fn every_published_id_is_that_of_its_scope_in_either_case() {
    for (name, text) in PUBLISHED {
        let scope = scope(name);

        assert_eq!(scope.id(), Some(guid(text)));
        for spelling in [text.to_owned(), text.to_uppercase()] {
            assert_eq!(Scope::from_id(guid(&spelling)), ById::One(scope));
        }
    }
}

#[test]
fn the_constants_are_the_published_ids() {
    const MAIL_READ: Guid = id::MAIL_READ;

    assert_eq!(MAIL_READ, "570282fd-fa5c-430d-a7fd-fc8dc98a9dca");
    assert_eq!(
        MAIL_READ.to_u128(),
        0x5702_82fd_fa5c_430d_a7fd_fc8d_c98a_9dca
    );
    assert_eq!(
        [id::USER_READ, id::MAIL_SEND].map(|id| id.to_string()),
        [PUBLISHED[0].1, PUBLISHED[4].1]
    );
    assert_eq!([id::ITEMS_READ, id::ITEMS_WRITE], [guid(SHARED); 2]);
}

#[test]
fn what_is_no_id_of_the_table_is_unknown() {
    let published = id::USER_READ.to_u128();

    assert_eq!(Scope::ItemsCount.id(), None);
    for number in [0, u128::MAX, published + 1, published - 1, published << 64] {
        let id = Guid::from_u128(number);
        assert_eq!(Scope::from_id(id), ById::Unknown, "{id}");
    }
}

#[test]
fn two_spellings_of_a_guid_are_one_id_of_several_scopes() {
    for spelling in [SHARED.to_owned(), SHARED.to_uppercase()] {
        let id = guid(&spelling);

        assert_eq!(Scope::from_id(id), ById::Ambiguous(CANDIDATES));
        let error = Grant::<Scope>::from_ids([id::USER_READ, id]).expect_err("it is no scope");
        assert_eq!(*error.candidates(), CANDIDATES);
        assert_eq!(
            error.to_string(),
            format!("ID {SHARED} stands for 2 scopes: Items.Read Items.Write")
        );
    }
}

#[test]
fn a_grant_of_ids_takes_the_candidate_that_is_named() {
    let granted = Grant::from_ids_with([guid(SHARED)], |_| Some(Scope::ItemsRead));

    assert_eq!(granted, Ok(Grant::from(Scope::ItemsRead)));
}

#[test]
fn a_grant_of_ids_takes_them_owned_and_borrowed() {
    let ids = vec![id::MAIL_READ_WRITE, guid(UNKNOWN), id::USER_READ];
    let grant = Grant::<Scope>::from_ids(&ids).expect("none is shared");

    assert_eq!(*grant.issued(), scopes!(Mail.ReadWrite, User.Read));
    assert!(grant.has(Scope::MailRead) && !grant.has(Scope::MailSend));
    assert_eq!(grant.unknown(), 1);
    assert_eq!(Grant::from_ids(ids), Ok(grant));
}

#[test]
fn a_uuid_is_an_id_as_well() {
    let uuid: Uuid = PUBLISHED[4].1.parse().expect("a UUID");

    assert_eq!(Scope::from_id(uuid), ById::One(Scope::MailSend));
    assert_eq!(id::MAIL_SEND, uuid);
    assert_eq!(uuid, id::MAIL_SEND);
    assert_eq!(Scope::MailSend.id().map(Uuid::from), Some(uuid));
    assert_eq!(
        Grant::<Scope>::from_ids([uuid].map(Guid::from)),
        Ok(Grant::from(Scope::MailSend))
    );
}

/// What Entra answers of the roles that an app is assigned: `GET …/appRoleAssignments`.
#[derive(Deserialize)]
struct Assignments {
    value: Vec<Assignment>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Assignment {
    app_role_id: Guid,
}

#[test]
fn assignments_that_name_scopes_by_guid_make_a_grant() {
    let answer = json!({ "value": [
        { "appRoleId": "df021288-bdef-4463-88db-98f22de89214", "resourceDisplayName": "Graph" },
        { "appRoleId": UNKNOWN, "resourceDisplayName": "Another" },
    ]});
    let assignments: Assignments = read(&answer).expect("assignments");
    let ids = assignments
        .value
        .iter()
        .map(|assigned| assigned.app_role_id);
    let grant = Grant::<Scope>::from_ids(ids).expect("none is shared");

    assert_eq!(*grant.issued(), scopes!(User.Read.All));
    assert_eq!(grant.unknown(), 1);
}

#[test]
fn among_scopes_a_guid_is_an_unknown_name() {
    for (_, text) in PUBLISHED {
        for json in [json!(text), json!([text]), json!([0, text])] {
            let grant: Grant<Scope> = read(&json).expect("a grant of nothing");
            assert_eq!(*grant.closure(), ScopeSet::EMPTY, "{json}");
            assert!(grant.unknown() > 0, "{json}");
            assert!(read::<ScopeSet<Scope>>(&json).is_err(), "{json}");
        }
        assert!(read::<Scope>(&json!(text)).is_err());
        assert_eq!(text.parse::<Scope>().ok(), None);
    }
}

#[test]
fn a_guid_is_written_as_its_text_and_read_in_either_case() {
    for (_, text) in PUBLISHED {
        assert_eq!(serde_json::to_value(guid(text)).ok(), Some(json!(text)));
        assert_eq!(read(&json!(text)), Ok(guid(text)));
        assert_eq!(read(&json!(text.to_uppercase())), Ok(guid(text)));
    }
}

#[test]
fn a_compact_format_reads_the_guid_it_has_written() {
    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Pair(Guid, Guid);
    let pair = Pair(id::USER_READ, id::MAIL_SEND);

    let bytes = postcard::to_stdvec(&pair).expect("bytes");
    assert_eq!(postcard::from_bytes(&bytes), Ok(pair));
}

#[test]
fn nothing_else_is_read_as_a_guid_and_no_refusal_repeats_it() {
    let braced = format!("{{{SHARED}}}");
    for text in ["", "User.Read", &braced, &SHARED.replace('-', "")] {
        let refusal = read::<Guid>(&json!(text)).expect_err("it is no GUID");

        assert!(refusal.starts_with("not a GUID"), "{refusal}");
        assert!(text.is_empty() || !refusal.contains(text), "{refusal}");
    }
    for other in [json!(null), json!(0), json!([SHARED]), json!({})] {
        assert!(read::<Guid>(&other).is_err(), "{other}");
    }
}
