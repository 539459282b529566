//! Every pair of a granted and a required scope, decided by the library and by a naive oracle
//! that knows nothing but the text of `scopes.csv`.

#![allow(
    clippy::expect_used,
    reason = "a helper that cannot read its table fails the test"
)]
#![allow(
    deprecated,
    reason = "some share their ID, and are required all the same"
)]

mod implied;

use std::collections::{HashMap, HashSet};

use implied::names_in_cell;
use scopegate::partner::prelude::*;
use scopegate::{Grant, Requirement, ScopeSet};

/// 124 scopes that cover themselves, and 80 edges. Only `.manage` rows cover anything and none of
/// them is itself covered, so that no two edges chain.
const ALLOWED_PAIRS: usize = 124 + 80;

struct Oracle {
    names: Vec<String>,
    covers: HashMap<String, Vec<String>>,
}

impl Oracle {
    fn from_csv() -> Self {
        let rows: Vec<HashMap<String, String>> =
            csv::Reader::from_reader(include_str!("../scopes.csv").as_bytes())
                .deserialize()
                .collect::<Result<_, _>>()
                .expect("scopes.csv is well formed");
        Self {
            names: rows.iter().map(|row| row["value"].clone()).collect(),
            covers: rows
                .iter()
                .map(|row| (row["value"].clone(), names_in_cell(&row["implies"])))
                .collect(),
        }
    }

    fn allows(&self, granted: &str, required: &str) -> bool {
        let mut reached = HashSet::new();
        let mut ahead = vec![granted];
        while let Some(name) = ahead.pop() {
            if name == required {
                return true;
            }
            if reached.insert(name) {
                ahead.extend(self.covers[name].iter().map(String::as_str));
            }
        }
        false
    }
}

/// Asks a grant for the scope that a guard is written for.
type Guards = fn(&Grant<Scope>) -> bool;

/// What the attribute writes for each of these names.
macro_rules! guards {
    ($($($segment:ident).+)*) => {
        [$((
            concat!($(".", stringify!($segment)),+),
            Grant::<Scope>::allows::<Guard![$($segment).+]> as Guards,
        )),*]
    };
}

/// Every name as it stands in an attribute, in the order of the table.
#[rustfmt::skip]
const GUARDS: [(&str, Guards); 124] = guards! {
    accesscontrol.create accesscontrol.delete accesscontrol.manage accesscontrol.read
    accesscontrol.update app.create app.delete app.manage app.read app.read_descendant
    app.update batch.create batch.delete batch.manage batch.read batch.update calls.create
    calls.delete calls.manage calls.read calls.read_descendant calls.update countries.create
    countries.delete countries.manage countries.read countries.update endpoints.create
    endpoints.delete endpoints.manage endpoints.read endpoints.update invoices.adjustments
    invoices.chargebacks invoices.create invoices.credits invoices.delete
    invoices.immediately_charges invoices.manage invoices.read invoices.refunds invoices.update
    lookup.dids.allow_carrier lookup.dids.allow_cnam lookup.dids.allow_lrn lookup.dids.read
    lookup.ip_addresses.read oauth.allow_token_scope_update oauth.create oauth.delete
    oauth.manage oauth.manage_all_tokens oauth.read oauth.update partners.billing_method.create
    partners.billing_method.delete partners.billing_method.manage partners.billing_method.read
    partners.billing_method.update partners.create partners.delete partners.manage partners.read
    partners.skip_email_verifications partners.skip_partner_review partners.update
    phonenumber.create phonenumber.delete phonenumber.emergency.manage
    phonenumber.emergency.read phonenumber.line_information.manage
    phonenumber.line_information.read phonenumber.manage phonenumber.read phonenumber.update
    push.create push.delete push.manage push.read push.update rating.create rating.delete
    rating.manage rating.read rating.update shortener.allow_domain_mode_proxypass
    shortener.allow_domain_secure_required shortener.allow_link_mode_proxypass shortener.create
    shortener.delete shortener.manage shortener.read shortener.update sms.create sms.delete
    sms.manage sms.read sms.read_descendant sms.update
    storage.allow_container_publish_domain_update storage.create storage.delete storage.manage
    storage.read storage.update trunk_groups.create trunk_groups.delete trunk_groups.manage
    trunk_groups.read trunk_groups.trunks.allow_trunk_allow_forward_update
    trunk_groups.trunks.create trunk_groups.trunks.delete trunk_groups.trunks.manage
    trunk_groups.trunks.read trunk_groups.trunks.update trunk_groups.update tts.create
    tts.manage tts.read verification.create verification.delete verification.manage
    verification.read verification.update
};

fn guard_written_for_a_name_lets_in(granted: Scope, required: Scope) -> bool {
    let (name, guard) = GUARDS[required as usize];
    assert_eq!(name.trim_start_matches('.'), required.name());
    guard(&Grant::parse(granted.name()))
}

fn every_pair() -> impl Iterator<Item = (Scope, Scope)> {
    Scope::ALL
        .iter()
        .flat_map(|granted| Scope::ALL.iter().map(|required| (*granted, *required)))
}

/// The pairs on which a door and the oracle differ, each with what the oracle says.
fn disagreements(door: impl Fn(Scope, Scope) -> bool) -> Vec<(&'static str, &'static str, bool)> {
    let oracle = Oracle::from_csv();
    every_pair()
        .map(|(granted, required)| {
            let expected = oracle.allows(granted.name(), required.name());
            (granted, required, expected)
        })
        .filter(|(granted, required, expected)| door(*granted, *required) != *expected)
        .map(|(granted, required, expected)| (granted.name(), required.name(), expected))
        .collect()
}

fn parsed_grant_has(granted: Scope, required: Scope) -> bool {
    Grant::<Scope>::parse(granted.name()).has(required)
}

fn grant_of_a_set_has(granted: Scope, required: Scope) -> bool {
    let held: ScopeSet<Scope> = [granted].into_iter().collect();
    Grant::<Scope>::from(held).has(required)
}

fn parsed_grant_meets_requirement(granted: Scope, required: Scope) -> bool {
    let requirement: Requirement<Scope> = Requirement::from(required);
    Grant::<Scope>::parse(granted.name())
        .require(&requirement)
        .is_ok()
}

fn grant_of_a_set_meets_requirement(granted: Scope, required: Scope) -> bool {
    let held: ScopeSet<Scope> = [granted].into_iter().collect();
    let requirement: Requirement<Scope> = Requirement::from(required);
    Grant::<Scope>::from(held).require(&requirement).is_ok()
}

#[test]
fn the_pairs_are_those_of_all_124_names_in_scopes_csv() {
    let names: Vec<&str> = Scope::ALL.iter().map(|scope| scope.name()).collect();

    assert_eq!(names, Oracle::from_csv().names);
    assert_eq!(every_pair().count(), 124 * 124);
}

#[test]
fn a_grant_parsed_from_one_name_has_what_the_oracle_allows() {
    assert_eq!(disagreements(parsed_grant_has), []);
}

#[test]
fn a_guard_lets_in_whom_the_oracle_allows() {
    assert_eq!(disagreements(guard_written_for_a_name_lets_in), []);
}

#[test]
fn a_grant_made_of_a_set_has_what_the_oracle_allows() {
    assert_eq!(disagreements(grant_of_a_set_has), []);
}

#[test]
fn a_parsed_grant_meets_the_requirements_the_oracle_allows() {
    assert_eq!(disagreements(parsed_grant_meets_requirement), []);
}

#[test]
fn a_grant_made_of_a_set_meets_the_requirements_the_oracle_allows() {
    assert_eq!(disagreements(grant_of_a_set_meets_requirement), []);
}

#[test]
fn the_oracle_allows_each_scope_itself_and_80_pairs_more() {
    let oracle = Oracle::from_csv();
    let allowed = every_pair()
        .filter(|(granted, required)| oracle.allows(granted.name(), required.name()))
        .count();

    assert_eq!(allowed, ALLOWED_PAIRS);
}

#[test]
fn the_library_allows_each_scope_itself_and_80_pairs_more() {
    let allowed = every_pair()
        .filter(|(granted, required)| parsed_grant_has(*granted, *required))
        .count();

    assert_eq!(allowed, ALLOWED_PAIRS);
}
