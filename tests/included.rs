//! Where a catalogue may be included, and what is said where it may not.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

mod scratch;

use scratch::{Package, assert_contains, workspace};

#[test]
fn the_root_of_a_crate_may_be_the_catalogue_and_use_it() {
    let package = package("included-at-the-root");
    package.write(
        "src/lib.rs",
        "#![deny(warnings)]\n\
         scopegate::include_catalog!();\n\
         use prelude::*;\n\
         #[requires_scope(items.read)]\npub fn handler() {}\n\
         pub fn service(_: &Guard![items.read]) -> bool { scopes!(items.read).contains(scope!(items.read)) }\n\
         pub mod below {\n\
         use crate::prelude::*;\n\
         #[requires_scope(items.read, catalog = crate)]\npub fn handler() {}\n\
         #[requires_scope(items.read)]\npub fn other() {}\n\
         }\n",
    );
    if let Err(report) = package.check(&[]) {
        panic!("{report}");
    }
}

#[test]
fn a_catalogue_that_is_included_twice_is_one_error() {
    let package = package("included-twice");
    let guarded = |module: &str| {
        format!(
            "mod in_{module} {{\n\
             use crate::{module}::prelude::*;\n\
             #[requires_scope(items.read)]\npub fn handler() {{}}\n\
             pub const READ: Scope = scope!(items.read);\n\
             }}\n"
        )
    };
    package.write(
        "src/lib.rs",
        &format!(
            "pub mod one {{ scopegate::include_catalog!(); }}\n\
             pub mod two {{ scopegate::include_catalog!(); }}\n\
             {}{}",
            guarded("one"),
            guarded("two"),
        ),
    );
    let report = package.check(&[]).expect_err("the package compiles");
    assert_contains(
        &report,
        "error: the catalogue `scopes` is included twice in this crate\n",
    );
    assert_contains(&report, " --> src/lib.rs:2:15\n");
    assert_contains(&report, "due to 1 previous error\n");
}

#[test]
fn what_the_compiler_says_of_the_type_it_says_where_the_catalogue_is_included() {
    let package = package("included-and-mistaken");
    package.write(
        "src/lib.rs",
        "pub mod scopes {\n\
         scopegate::include_catalog!();\n\
         }\n\
         use scopes::Scope;\n\
         pub fn f(scope: Scope) -> u8 { match scope { Scope::ItemsRead => 1 } }\n",
    );
    let report = package.check(&[]).expect_err("the package compiles");
    assert_contains(&report, "error[E0004]: non-exhaustive patterns");
    assert_only_of(&report, "src/lib.rs");
    assert_contains(&report, "2 | scopegate::include_catalog!();\n");
    package.write(
        "src/lib.rs",
        "pub mod scopes {\n\
         scopegate::include_catalog!(scopes);\n\
         }\n\
         pub const READ: scopes::Scope = scopes::Scope::ItemsRaed;\n",
    );
    let report = package.check(&[]).expect_err("the package compiles");
    assert_contains(
        &report,
        "error[E0599]: no variant or associated item named `ItemsRaed`",
    );
    assert_only_of(&report, "src/lib.rs");
    assert_contains(&report, "2 | scopegate::include_catalog!(scopes);\n");
}

#[test]
fn the_type_and_its_variants_are_where_the_catalogue_is_named() {
    let package = package("included-by-name");
    package.write(
        "src/lib.rs",
        "pub mod scopes {\n\
         scopegate::include_catalog!(scopes);\n\
         }\n\
         use scopes::Scope;\n\
         pub fn f(scope: Scope) -> u8 { match scope { Scope::ItemsRead => 1 } }\n",
    );
    let report = package.check(&[]).expect_err("the package compiles");
    assert_contains(&report, " --> src/lib.rs:2:29\n");
    let name = format!("  | {:28}^^^^^^\n", "");
    assert_contains(&report, &name);
}

/// As if it were written there it would take the compiler too long.
#[test]
fn a_type_that_is_too_long_stays_in_its_file() {
    let package = package("included-and-long");
    let long = "long".repeat(250);
    let rows: String = (0..300).map(|at| format!("items.{long}{at}\n")).collect();
    package.write("scopes.csv", &format!("value\nitems.read\n{rows}"));
    package.write(
        "src/lib.rs",
        "pub mod scopes { scopegate::include_catalog!(); }\n\
         pub fn read() -> scopes::Scope { scopes::Scope::ItemsRaed }\n",
    );
    let report = package.check(&[]).expect_err("the package compiles");
    assert_contains(&report, "item named `ItemsRaed`");
    assert_contains(&report, "scopes.scope.rs:");
    if let Err(report) = package.cargo("doc", &["--no-deps"]) {
        panic!("{report}");
    }
}

#[test]
fn a_catalogue_of_nearly_that_name_is_what_is_meant() {
    let package = package("included-misspelt");
    package.write(
        "src/lib.rs",
        "pub mod scopes { scopegate::include_catalog!(scpes); }\n\
         use scopes::prelude::*;\n\
         #[requires_scope(items.read)]\npub fn handler() {}\n",
    );
    let report = package.check(&[]).expect_err("the package compiles");
    assert_contains(&report, "no table into the catalogue `scpes`\n");
    assert_contains(&report, "= help: did you mean `scopes`?\n");
    assert_contains(&report, "due to 1 previous error\n");
}

/// The compiler draws a file as ` --> file:line:column`, or `:::` where it is another one's.
fn assert_only_of(report: &str, file: &str) {
    let arrow = |line: &str| {
        line.split_once("--> ")
            .or(line.split_once("::: "))
            .map(|(_, at)| at.to_owned())
    };
    let shown: Vec<_> = report.lines().filter_map(arrow).collect();
    assert!(!shown.is_empty(), "{report}");
    assert!(shown.iter().all(|at| at.starts_with(file)), "{report}");
}

fn package(name: &str) -> Package {
    let [scopegate, scope_build] = ["", "scope-build"].map(|path| workspace().join(path));
    let manifest = format!(
        "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
         [dependencies]\nscopegate = {{ path = {scopegate:?}, default-features = false }}\n\n\
         [build-dependencies]\nscope-build = {{ path = {scope_build:?} }}\n"
    );
    let package = Package::create(name, &manifest);
    package.write("scopes.csv", "value\nitems.read\nitems.write\n");
    package.write(
        "build.rs",
        "fn main() { scope_build::compile(\"scopes.csv\"); }\n",
    );
    package
}
