//! The Zoho CRM catalogue, held to the page it comes from: its lists of names, and its rules.
#![allow(
    clippy::expect_used,
    reason = "a helper that cannot read the page fails the test"
)]

use scopegate::zoho_crm::prelude::*;
use scopegate::{Grant, Refusal, Requirement, ScopeSet, claim};

const PAGE: &str = include_str!("seeds/zoho_crm.txt");
const SERVICE: &str = "ZohoCRM";
const OPERATIONS: [&str; 5] = ["ALL", "CREATE", "READ", "UPDATE", "DELETE"];

/// `service.scope.OPERATION`, where the scope is a group of names or one name of it.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Published {
    group: String,
    name: Option<String>,
    operation: &'static str,
}

impl Published {
    fn scope(&self) -> String {
        let parts = [
            Some(SERVICE),
            Some(&self.group),
            self.name.as_deref(),
            Some(self.operation),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(".")
    }

    /// "ALL gives access to perform all operations"; a group scope gives access to every name of
    /// the group.
    fn covers(&self, other: &Self) -> bool {
        let every_operation = self.operation == "ALL";
        self.group == other.group
            && (self.name == other.name || self.name.is_none())
            && (every_operation || self.operation == other.operation)
    }
}

/// What the page lists as associated methods: a name without its operation takes all five, and so
/// does its group.
fn published() -> Vec<Published> {
    let lists = PAGE
        .lines()
        .filter_map(|line| line.trim().strip_prefix("Associated Methods: "));
    lists.flat_map(of_one_list).collect()
}

fn of_one_list(list: &str) -> Vec<Published> {
    let entries = list
        .split(',')
        .map(|entry| entry.trim().trim_start_matches("and "));
    let mut scopes: Vec<Published> = Vec::new();
    for entry in entries {
        let (group, rest) = entry.split_once('.').expect("a group and a name");
        let operation = OPERATIONS.into_iter().find(|operation| *operation == rest);
        let name = operation.is_none().then(|| rest.to_owned());
        let operations = operation.map_or(OPERATIONS.to_vec(), |operation| vec![operation]);
        let scope = |name: &Option<String>, operation| Published {
            group: group.to_owned(),
            name: name.clone(),
            operation,
        };
        if name.is_some() {
            for operation in OPERATIONS {
                if !scopes.contains(&scope(&None, operation)) {
                    scopes.push(scope(&None, operation));
                }
            }
        }
        scopes.extend(
            operations
                .into_iter()
                .map(|operation| scope(&name, operation)),
        );
    }
    scopes
}

#[test]
fn the_catalogue_has_every_scope_of_the_page_and_no_other() {
    let mut expected: Vec<_> = published().iter().map(Published::scope).collect();
    assert_eq!(expected.len(), 225);
    let mut found: Vec<_> = Scope::ALL
        .iter()
        .map(|scope| scope.name().to_owned())
        .collect();
    expected.sort();
    found.sort();
    assert_eq!(found, expected);
}

#[test]
fn a_scope_covers_what_the_rules_of_the_page_say_and_no_more() {
    let published = published();
    for granted in &published {
        let grant = Grant::<Scope>::parse(&granted.scope());
        let expected: ScopeSet<Scope> = published
            .iter()
            .filter(|required| granted.covers(required))
            .filter_map(|required| Scope::from_name(&required.scope()))
            .collect();
        assert_eq!(*grant.closure(), expected, "{}", granted.scope());
    }
}

#[test]
fn lists_of_the_page_parse_and_print_back() {
    for list in [
        "ZohoCRM.modules.READ,ZohoCRM.settings.READ",
        "ZohoCRM.modules.ALL,ZohoCRM.settings.ALL",
        "ZohoCRM.modules.leads.ALL,ZohoCRM.modules.deals.ALL,ZohoCRM.settings.ALL",
    ] {
        let set: ScopeSet<Scope> = list.parse().expect("a list of known scopes");
        assert_eq!(set.to_string(), list);
        assert_eq!(Grant::parse(list), Grant::from(set));
    }
    let reversed = "ZohoCRM.settings.READ,ZohoCRM.modules.READ".parse();
    assert_eq!(
        reversed,
        Ok(scopes!(ZohoCRM.modules.READ, ZohoCRM.settings.READ))
    );
}

#[test]
fn a_space_separates_nothing_here() {
    let grant = Grant::<Scope>::parse("ZohoCRM.modules.READ ZohoCRM.settings.READ");
    assert!(grant.closure().is_empty());
    assert_eq!(grant.fault(), Some(claim::Malformed { at: 20, byte: b' ' }));
}

#[test]
fn whatever_a_scope_may_hold_is_unknown_here_and_no_fault() {
    for other in "!#$%&'()*+-./:;<=>?@[]^_`{|}~".chars() {
        let grant = Grant::<Scope>::parse(&format!("ZohoCRM.modules.READ,x{other}"));
        assert_eq!(grant.fault(), None, "{other}");
        assert_eq!(grant.unknown(), 1, "{other}");
        assert_eq!(*grant.issued(), scopes!(ZohoCRM.modules.READ), "{other}");
    }
}

#[test]
fn a_challenge_separates_by_spaces_all_the_same() {
    let set = scopes!(ZohoCRM.settings.READ, ZohoCRM.modules.READ);
    let spaced = set.space_separated().to_string();
    assert_eq!(spaced, "ZohoCRM.modules.READ ZohoCRM.settings.READ");

    let both = Requirement::all(set);
    let denied = Grant::EMPTY.require(&both).expect_err("nothing is granted");
    let challenge = Refusal::from(denied).challenge(None);
    let expected = format!(r#"Bearer error="insufficient_scope", scope="{spaced}""#);
    assert_eq!(challenge, Some(expected));
}

#[requires_scope(ZohoCRM.modules.leads.READ)]
fn read_leads() {}

#[requires_scope(sms.read, catalog = scopegate::partner)]
fn read_messages() {}

#[test]
fn two_catalogues_guard_in_one_module() {
    let _ = (read_leads, read_messages);
    let grant = Grant::<Scope>::parse("ZohoCRM.modules.READ");
    assert!(grant.allows::<Guard![ZohoCRM.modules.leads.READ]>());
    assert!(!grant.allows::<Guard![ZohoCRM.modules.leads.CREATE]>());
    let partner = Grant::parse("sms.manage");
    assert!(partner.allows::<Guard![catalog = scopegate::partner, sms.read]>());
}
