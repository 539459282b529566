//! GUIDs as IDs. Those of the tables are permissions of Microsoft Graph.

use scope_types::Guid;

use super::{catalog, check, check_declared, read};
use crate::{
    catalog::{Id, IdKind},
    generate::generate,
};

const USER_READ: u128 = 0xe1fe6dd8_ba31_4d61_89e7_88639da4683d;
const MAIL_SEND: u128 = 0xe383f46e_2787_4529_855e_0e479a3ffac0;

const LOWER: &str = "\
value,id,id_shared
User.Read,e1fe6dd8-ba31-4d61-89e7-88639da4683d,yes
Mail.Send,e383f46e-2787-4529-855e-0e479a3ffac0,
Mail.Read,,
Me.Read,e1fe6dd8-ba31-4d61-89e7-88639da4683d,yes
";

/// The table with its GUIDs in upper case.
fn in_upper_case() -> String {
    let guids = [
        "e1fe6dd8-ba31-4d61-89e7-88639da4683d",
        "e383f46e-2787-4529-855e-0e479a3ffac0",
    ];
    guids.iter().fold(LOWER.to_owned(), |table, guid| {
        table.replace(guid, &guid.to_uppercase())
    })
}

#[test]
fn guids_are_numbers_and_not_text() {
    let catalog = catalog(LOWER);
    let ids: Vec<_> = catalog.scopes.into_iter().map(|scope| scope.id).collect();

    assert_eq!(catalog.id_kind, Some(IdKind::Guid));
    let [user_read, mail_send] =
        [USER_READ, MAIL_SEND].map(|number| Some(Id::Guid(Guid::from_u128(number))));
    assert_eq!(ids, [user_read.clone(), mail_send, None, user_read]);
}

#[test]
fn the_case_of_a_guid_changes_nothing() {
    let [lower, upper] = [LOWER, &in_upper_case()].map(catalog);

    assert_eq!(lower, upper);
    let generated = generate(&upper, "acme");
    assert_eq!(generated, generate(&lower, "acme"));
    assert!(
        generated
            .source
            .contains("`User.Read` (ID `e1fe6dd8-ba31-4d61-89e7-88639da4683d`, ")
    );
    assert!(!generated.source.contains("E1FE6DD8"));
}

#[test]
fn guids_that_are_declared_as_text_are_text() {
    let spelled_twice = "value,id\n\
         User.Read,e1fe6dd8-ba31-4d61-89e7-88639da4683d\n\
         Me.Read,E1FE6DD8-BA31-4D61-89E7-88639DA4683D\n";
    let table = read(spelled_twice, Some(IdKind::Text)).unwrap();

    assert_eq!(
        table.scopes[1].id,
        Some(Id::Text("E1FE6DD8-BA31-4D61-89E7-88639DA4683D".into()))
    );
}

#[test]
fn two_spellings_are_one_id() {
    check(
        "value,id\n\
         User.Read,e1fe6dd8-ba31-4d61-89e7-88639da4683d\n\
         Mail.Read,570282fd-fa5c-430d-a7fd-fc8dc98a9dca\n\
         Me.Read,E1FE6DD8-BA31-4D61-89E7-88639DA4683D\n",
        r#"
error: the ID `E1FE6DD8-BA31-4D61-89E7-88639DA4683D` stands on 2 rows
 --> scopes.csv:4:9
  |
4 | Me.Read,E1FE6DD8-BA31-4D61-89E7-88639DA4683D
  |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ not marked as shared
  |
 ::: scopes.csv:2:11
  |
2 | User.Read,e1fe6dd8-ba31-4d61-89e7-88639da4683d
  |           ------------------------------------ the same ID
  |
  = help: correct the ID; or, where it is published so, write `yes` in the `id_shared` column of every row that shares it
"#,
    );
}

#[test]
fn two_spellings_share_one_id() {
    let table = catalog(
        "value,id,id_shared\n\
         User.Read,e1fe6dd8-ba31-4d61-89e7-88639da4683d,yes\n\
         Me.Read,E1FE6DD8-ba31-4D61-89e7-88639DA4683D,yes\n",
    );

    assert_eq!(table.scopes[0].id, table.scopes[1].id);
}

#[test]
fn a_guid_in_braces() {
    check(
        "value,id\n\
         User.Read,e1fe6dd8-ba31-4d61-89e7-88639da4683d\n\
         Mail.Read,{570282fd-fa5c-430d-a7fd-fc8dc98a9dca}\n",
        r#"
error: the ID `{570282fd-fa5c-430d-a7fd-fc8dc98a9dca}` is neither an integer nor a GUID
 --> scopes.csv:3:11
  |
3 | Mail.Read,{570282fd-fa5c-430d-a7fd-fc8dc98a9dca}
  |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the IDs of this table are GUIDs
  |
 ::: scopes.csv:2:11
  |
2 | User.Read,e1fe6dd8-ba31-4d61-89e7-88639da4683d
  |           ------------------------------------ because the first one is
  |
  = help: a catalogue has IDs of one kind; declare them as text in the build script, with `Build::id_kind`, where they are published so
"#,
    );
}

#[test]
fn a_guid_with_a_blank_or_without_hyphens() {
    check_declared(
        IdKind::Guid,
        "value,id\n\
         User.Read, e1fe6dd8-ba31-4d61-89e7-88639da4683d\n\
         Mail.Read,570282fdfa5c430da7fdfc8dc98a9dca\n",
        r#"
error: `id` begins with a space
 --> scopes.csv:2:11
  |
2 | User.Read, e1fe6dd8-ba31-4d61-89e7-88639da4683d
  |           ^ here
  |
  = help: remove it: nothing is trimmed silently

error: the ID `570282fdfa5c430da7fdfc8dc98a9dca` is neither an integer nor a GUID
 --> scopes.csv:3:11
  |
3 | Mail.Read,570282fdfa5c430da7fdfc8dc98a9dca
  |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the IDs are declared as GUIDs
  |
  = help: correct the ID, or what the build script declares
"#,
    );
}
