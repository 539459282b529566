//! A typo is reported in the same words wherever it is made: in a crate that depends on the
//! catalogue's crate alone, in one that knows scopegate by another name, and without the prelude.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

mod scratch;

use scratch::{Package, assert_contains, workspace};

const TYPO: &str = "\
error: `items.raed` is not a scope of `scopes`
       = help: did you mean `items.read`?
";

#[test]
fn in_a_crate_that_depends_on_the_catalogue_alone() {
    let catalogue = workspace().join("tests/crates/catalogue");
    let dependency =
        format!("catalogue = {{ package = \"test-catalogue\", path = {catalogue:?} }}");
    let package = package("typo-alone", &dependency);
    package.write("src/lib.rs", &handler("use catalogue::scopes::prelude::*;"));
    assert_reported(&package);
}

#[test]
fn in_a_crate_that_knows_scopegate_by_another_name() {
    let dependency = format!(
        "gate = {{ package = \"scopegate\", path = {:?} }}",
        workspace()
    );
    let package = package("typo-renamed", &dependency);
    package.write("scopes.csv", "value\nitems.read\nitems.write\n");
    package.write(
        "build.rs",
        "fn main() { scope_build::compile(\"scopes.csv\"); }\n",
    );
    let catalogue = "mod scopes { gate::include_catalog!(); }\nuse scopes::prelude::*;";
    package.write("src/lib.rs", &handler(catalogue));
    assert_reported(&package);
}

#[test]
fn where_no_name_is_in_scope() {
    let catalogue = workspace().join("tests/crates/catalogue");
    let dependency =
        format!("catalogue = {{ package = \"test-catalogue\", path = {catalogue:?} }}");
    let package = package("typo-no-prelude", &dependency);
    let preamble = "#![no_implicit_prelude]\nuse ::catalogue::scopes::prelude::*;";
    package.write("src/lib.rs", &handler(preamble));
    assert_reported(&package);
}

fn package(name: &str, dependency: &str) -> Package {
    let scope_build = workspace().join("scope-build");
    let manifest = format!(
        "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
         [dependencies]\n{dependency}\n\n\
         [build-dependencies]\nscope-build = {{ path = {scope_build:?} }}\n"
    );
    Package::create(name, &manifest)
}

fn handler(preamble: &str) -> String {
    format!("{preamble}\n\n#[requires_scope(items.raed)]\npub fn handler() {{}}\n")
}

#[track_caller]
fn assert_reported(package: &Package) {
    let report = package.check(&[]).expect_err("the package compiles");
    assert_contains(&report, TYPO);
    assert_contains(&report, "#[requires_scope(items.raed)]\n");
}
