//! Guarding with the catalogues of `tests/catalogues/`: every scope can be written in an attribute,
//! and no misspelling of one can.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

mod guarded;
mod scratch;

use std::collections::BTreeSet;
use std::fs;

use guarded::Catalogue;
use scratch::{assert_contains, workspace};

/// A test for each table, and the list of them.
macro_rules! catalogues {
    ($($test:ident: $path:literal $(, $options:literal)?;)+) => {
        $(
            #[test]
            fn $test() {
                let options = concat!($($options)?);
                hold(&Catalogue::create(stringify!($test), $path, options));
            }
        )+

        const PATHS: &[&str] = &[$($path),+];
    };
}

catalogues! {
    partner: "scopes.csv";
    zoho_crm: "catalogs/zoho_crm.csv", ".comma_separated()";
    atlassian: "tests/catalogues/atlassian.csv";
    auth0: "tests/catalogues/auth0.csv";
    aws_iam: "tests/catalogues/aws_iam.csv";
    azure_operations: "tests/catalogues/azure_operations.csv";
    case_twins: "tests/catalogues/case_twins.csv";
    flat: "tests/catalogues/flat.csv";
    gcp_permissions: "tests/catalogues/gcp_permissions.csv";
    github: "tests/catalogues/github.csv";
    google: "tests/catalogues/google.csv";
    hostile: "tests/catalogues/hostile.csv";
    keywords: "tests/catalogues/keywords.csv";
    kubernetes: "tests/catalogues/kubernetes.csv";
    microsoft_graph: "tests/catalogues/microsoft_graph.csv";
    okta: "tests/catalogues/okta.csv";
    salesforce: "tests/catalogues/salesforce.csv";
    scope_and_parent: "tests/catalogues/scope_and_parent.csv";
    separators_only: "tests/catalogues/separators_only.csv";
    slack: "tests/catalogues/slack.csv";
    spellings: "tests/catalogues/spellings.csv", ".literal_wildcards()";
    twitch: "tests/catalogues/twitch.csv";
    urls: "tests/catalogues/urls.csv";
    wildcards: "tests/catalogues/wildcards.csv", ".literal_wildcards()";
}

fn hold(catalogue: &Catalogue) {
    catalogue.guards_with_every_scope();
    catalogue.refuses_misspelt();
    if !catalogue.is_large() {
        catalogue.lets_in_whom_it_should();
    }
}

#[test]
fn wildcards_and_templates_are_refused_unless_the_build_script_says_otherwise() {
    let catalogue = Catalogue::create(
        "no_wildcards",
        "tests/catalogues/wildcards.csv",
        ".full_report()",
    );
    let report = catalogue.build_report();
    let (refused, sound): (Vec<&str>, Vec<&str>) = catalogue
        .names()
        .into_iter()
        .partition(|name| name.contains(['*', '{', '}']));
    assert!(!refused.is_empty() && !sound.is_empty());
    for name in &refused {
        assert_contains(&report, &format!("error: `{name}` stands for many scopes"));
    }
    assert_contains(&report, &format!("error: {} faults", refused.len()));
}

#[test]
fn names_that_differ_only_in_case_are_warned_of() {
    let catalogue = Catalogue::create("twins", "tests/catalogues/case_twins.csv", "");
    let report = catalogue.build_report();
    for (first, second) in [
        (
            "Microsoft.Insights/Metrics/Action",
            "microsoft.insights/metrics/action",
        ),
        (
            "Microsoft.Insights/AlertRules/Read",
            "microsoft.insights/alertrules/read",
        ),
        (
            "Microsoft.Web/sites/config/Read",
            "microsoft.web/sites/config/read",
        ),
        ("search:GetItem", "search:getItem"),
        ("ZohoCRM.modules.ALL", "ZohoCRM.modules.all"),
    ] {
        assert_contains(
            &report,
            &format!("`{second}` differs from `{first}` only in case"),
        );
    }
}

#[test]
fn no_table_is_left_out() {
    let listed: BTreeSet<_> = PATHS.iter().map(|path| workspace().join(path)).collect();
    for folder in ["catalogs", "tests/catalogues"] {
        let files = fs::read_dir(workspace().join(folder)).unwrap();
        for path in files.map(|file| file.unwrap().path()) {
            let is_table = path.extension().is_some_and(|extension| extension == "csv");
            assert!(!is_table || listed.contains(&path), "{}", path.display());
        }
    }
}
