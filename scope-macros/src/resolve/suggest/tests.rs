//! What is suggested, in the partner catalogue and in those that other services publish.

use std::collections::BTreeSet;
use std::fmt::Write;

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::unknown;
use crate::message::{Asked, Examples};
use crate::requirement::Name;
use crate::table::Table;

const PARTNER: &str = include_str!("../../../../scopes.csv");
const ZOHO: &str = include_str!("../../../../catalogs/zoho_crm.csv");

/// The names of a catalogue whose first column they are.
fn names(csv: &str) -> BTreeSet<&str> {
    let rows = csv.lines().skip(1);
    rows.filter_map(|row| row.split(',').next()).collect()
}

fn table<'n>(names: impl IntoIterator<Item = &'n str>) -> Table {
    let mut text = String::from("scopegate 3\tacme\t__acme_1\n");
    for (row, name) in names.into_iter().enumerate() {
        let _ = writeln!(text, "{name}\tScope::S{row}\t{row}\t\t\tS{row}\t\t");
    }
    Table::parse(text).expect("a table")
}

fn said(table: &Table, name: &str) -> String {
    let name = Literal::string(name);
    said_of(table, quote!(#name))
}

fn said_of(table: &Table, tokens: TokenStream) -> String {
    let tokens: Vec<_> = tokens.into_iter().collect();
    let name = Name::parse(&tokens, Examples::of(None)).expect("a name");
    unknown(table, &name, Asked::ByConvention).to_string()
}

/// A word with a slip of the keyboard in it: a letter left out, doubled, or swapped with the next.
fn slips(word: &str) -> Vec<String> {
    let mut slips = Vec::new();
    for at in 0..word.len() {
        let (before, after) = word.split_at(at);
        slips.push(format!("{before}{}", &after[1..]));
        slips.push(format!("{before}{}{after}", &after[..1]));
        if after.len() > 1 {
            slips.push(format!(
                "{before}{}{}{}",
                &after[1..2],
                &after[..1],
                &after[2..]
            ));
        }
    }
    slips
}

#[test]
fn a_slip_anywhere_is_answered_with_the_name() {
    for csv in [PARTNER, ZOHO] {
        let names = names(csv);
        let table = table(names.iter().copied());
        for name in names.iter().step_by(13) {
            for slip in slips(name) {
                if names.contains(slip.as_str()) {
                    continue;
                }
                let said = said(&table, &slip);
                assert!(said.contains("did you mean"), "{slip} for {name}: {said}");
                let (_, suggested) = said.split_once("did you mean").unwrap_or_default();
                let (suggested, _) = suggested.split_once('?').unwrap_or_default();
                assert!(
                    suggested.contains(&format!("`{name}`")),
                    "{slip} for {name}: {said}"
                );
            }
        }
    }
}

/// A scope that the service may well have, and this catalogue does not, is another one than any that
/// it has.
#[test]
fn a_scope_that_is_missing_is_not_answered_with_another() {
    for csv in [PARTNER, ZOHO] {
        let names = names(csv);
        for missing in &names {
            let others = names.iter().copied().filter(|name| name != missing);
            let said = said(&table(others), missing);
            assert!(!said.contains("did you mean"), "{missing}: {said}");
        }
    }
}

#[test]
fn a_verb_is_not_taken_for_another() {
    let table = table([
        "keys.export",
        "sms.mass_set",
        "sms.read",
        "sms.set",
        "vpn.attach",
        "vpn.lock",
    ]);
    for other in [
        "sms.send",
        "sms.get",
        "sms.add",
        "keys.import",
        "sms.mass_get",
        "vpn.detach",
        "vpn.unlock",
        "x",
        "s",
        "sm",
        "sms.x",
    ] {
        let said = said(&table, other);
        assert!(!said.contains("did you mean"), "{other}: {said}");
    }
}

#[test]
fn a_name_is_told_by_its_letters_its_segments_and_its_end() {
    let table = table([
        "ZohoCRM.modules.leads.READ",
        "admin.apps:read",
        "https://www.example.com/auth/drive",
        "https://www.example.com/auth/drive.readonly",
        "orders.read_all",
        "orders.write.",
    ]);
    for (written, meant) in [
        ("modules.leads.READ", "`ZohoCRM.modules.leads.READ`"),
        ("READ.leads.modules.ZohoCRM", "`ZohoCRM.modules.leads.READ`"),
        ("zohocrm.Modules.Leads.read", "`ZohoCRM.modules.leads.READ`"),
        ("admin:apps.read", "`admin.apps:read`"),
        ("apps:read", "`admin.apps:read`"),
        ("ordersReadAll", "`orders.read_all`"),
        ("orders.readAll.", "`orders.read_all`"),
        ("order.read_all", "`orders.read_all`"),
        ("orders.write", "`orders.write.`"),
        ("drive", "`\"https://www.example.com/auth/drive\"`"),
        (
            "auth/drive.readonly",
            "`\"https://www.example.com/auth/drive.readonly\"`",
        ),
        ("acme.orders.read_all", "`orders.read_all`"),
    ] {
        let said = said(&table, written);
        let expected = format!("did you mean {meant}?");
        assert!(said.contains(&expected), "{written}: {said}");
    }
}

#[test]
fn segments_are_found_in_another_order_wherever_the_first_one_is() {
    let table = table([
        "chat:write",
        "chat:write.public",
        "phonenumber.emergency.read",
        "phonenumber.read",
        "ring.a.b.c",
        "ring.c.a.b",
        "users.profile:read",
        "users:read",
    ]);
    for (written, meant) in [
        ("phonenumber.read.emergency", "`phonenumber.emergency.read`"),
        ("read.phonenumber.emergency", "`phonenumber.emergency.read`"),
        ("users.read:profile", "`users.profile:read`"),
        ("chat:public.write", "`chat:write.public`"),
        ("ring.b.c.a", "one of `ring.a.b.c`, `ring.c.a.b`"),
    ] {
        let said = said(&table, written);
        let expected = format!("did you mean {meant}?");
        assert!(said.contains(&expected), "{written}: {said}");
    }
}

#[test]
fn a_segment_too_many_at_the_start_is_found() {
    let table = table([
        "admin.apps:read",
        "admin.users:read",
        "channels:read",
        "users:read",
    ]);
    for (written, meant) in [
        ("slack:channels:read", "channels:read"),
        ("admin.channels:read", "channels:read"),
        ("channels:channels:read", "channels:read"),
        ("admin.admin.users:read", "admin.users:read"),
    ] {
        let said = said(&table, written);
        let expected = format!("did you mean `{meant}`?");
        assert!(said.contains(&expected), "{written}: {said}");
    }
    for other in ["slack:channels:write", "slack:bots:channels:read"] {
        let said = said(&table, other);
        assert!(!said.contains("did you mean"), "{other}: {said}");
    }
}

#[test]
fn a_space_beside_a_scope_is_a_space_whatever_the_headings_are() {
    let text = "scopegate 3\tacme\t__acme_1\nemail\tScope::Email\t0\t\t\tEmail\temail\t\n";
    let table = Table::parse(text.to_owned()).expect("a table");
    for written in ["email ", " email"] {
        let said = said(&table, written);
        assert!(said.contains("write `email`, without it"), "{said}");
    }
    let heading = said(&table, "e mail");
    assert!(heading.contains("but a group"), "{heading}");
}

#[test]
fn an_id_of_many_lists_all_that_it_may_be() {
    let mut text = String::from("scopegate 3\tacme\t__acme_1\n");
    for row in 10..30 {
        let _ = writeln!(
            text,
            "n{row}\tScope::N{row}\t{row}\t7\tambiguous\tN{row}\t\t"
        );
    }
    let table = Table::parse(text).expect("a table");
    let said = said_of(&table, quote!(7));
    for row in 10..30 {
        assert!(said.contains(&format!("`n{row}`")), "{said}");
    }
}

#[test]
fn at_most_eight_names_are_listed_and_the_rest_is_counted() {
    let names: Vec<_> = (10..40).map(|n| format!("sms.n{n}")).collect();
    let table = table(names.iter().map(String::as_str));
    let said = said(&table, "sms");
    assert_eq!(said.matches("`sms.n").count(), 8, "{said}");
    assert!(said.ends_with(" and 22 more"), "{said}");
}

#[test]
fn what_names_start_with_is_shown_with_its_separator() {
    let starts = |names: &[&str]| said(&table(names.iter().copied()), "zzz");
    let several = starts(&["admin.apps:read", "repo", "repo:status", "users:read"]);
    assert!(
        several.ends_with("start with `admin.`, `repo`, `users:`"),
        "{several}"
    );
    let one = starts(&["Z.a.READ", "Z.b.READ", "Z.b.WRITE"]);
    assert!(one.ends_with("start with `Z.a.`, `Z.b.`"), "{one}");
    let urls = starts(&["https://e.com/auth/a", "https://e.com/auth/b"]);
    let listed = "`https://e.com/auth/a`, `https://e.com/auth/b`";
    assert!(urls.ends_with(listed), "{urls}");
}

#[test]
fn what_is_below_a_near_segment_comes_before_all_there_is() {
    let many: Vec<_> = (10..40).map(|n| format!("admin.n{n}:read")).collect();
    let mut names: BTreeSet<_> = many.iter().map(String::as_str).collect();
    names.extend([
        "admin.channels-old:read",
        "admin.channels.all:read",
        "admin.channels:read",
        "admin.pods.all:get",
        "admin.pots.all:get",
        "bookmarks",
        "channels:join",
        "channels:read",
        "cola.x",
        "cold.x",
        "usergroups:read",
        "users:read",
    ]);
    let table = table(names);
    for (written, offered) in [
        (
            "Channels",
            "`channels` offers `channels:join`, `channels:read`",
        ),
        (
            "CHANNELS",
            "`channels` offers `channels:join`, `channels:read`",
        ),
        (
            "chanels:jump",
            "`channels` offers `channels:join`, `channels:read`",
        ),
        ("user", "`users` offers `users:read`"),
        (
            "admin.channel",
            "`admin.channels` offers `admin.channels.all:read`, `admin.channels:read`",
        ),
        (
            "admin.pons",
            "it has scopes that start with `admin.pods.`, `admin.pots.`",
        ),
        ("colx", "it has scopes that start with `cola.`, `cold.`"),
    ] {
        let said = said(&table, written);
        assert!(
            said.ends_with(&format!("= help: {offered}")),
            "{written}: {said}"
        );
    }
    let nothing_below = said(&table, "bookmark:read");
    assert!(
        nothing_below.contains("its scopes start with"),
        "{nothing_below}"
    );
}

#[test]
fn a_large_table_is_searched_as_a_small_one() {
    let names: BTreeSet<_> = (0..10_000).map(|n| format!("service{n}:Get{n}")).collect();
    let mut names: Vec<_> = names.iter().map(String::as_str).collect();
    names.extend(["sms:readAll", "sms:send"]);
    let table = table(names);
    assert!(!table.is_small());
    for (written, meant) in [
        ("sms:raedAll", "sms:readAll"),
        ("smms:readAll", "sms:readAll"),
        ("readAll:sms", "sms:readAll"),
        ("SMS_READ_ALL", "sms:readAll"),
        ("readAll", "sms:readAll"),
    ] {
        let said = said(&table, written);
        assert!(
            said.contains(&format!("did you mean `{meant}`?")),
            "{written}: {said}"
        );
    }
}

#[test]
fn a_name_without_anything_in_common_is_a_mistake_all_the_same() {
    let empty = table([]);
    for tokens in [
        quote!(sms.read),
        quote!(.),
        quote!(...),
        quote!(|),
        quote!(&&),
        quote!(7),
    ] {
        let said = said_of(&empty, tokens);
        assert!(said.contains("= help: "), "{said}");
    }
}
