//! What the README shows of a catalogue of one's own is built as it stands there, and what it shows
//! of messages is what a person sees. Its other blocks are doc tests.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

mod scratch;

use std::fs;

use scratch::{Package, assert_contains, workspace};

const README: &str = include_str!("../README.md");

#[test]
fn a_catalogue_of_ones_own_takes_three_steps() {
    let catalogue = catalogue_of_the_readme("readme-catalogue");
    let library = format!("#![deny(warnings)]\n\n{}", block("rust,ignore", 1));
    catalogue.write("src/lib.rs", &library);
    catalogue
        .check(&[])
        .unwrap_or_else(|report| panic!("{report}"));
}

#[test]
fn a_fault_of_the_table_is_reported_as_the_readme_shows() {
    let catalogue = catalogue_of_the_readme("readme-fault");
    let table = block("csv", 0).replace("\"orders.{read,write}\"", "orders.raed");
    catalogue.write("scopes.csv", &table);
    assert_shown(&failure(&catalogue), &block("text", 1));
}

#[test]
fn a_typo_is_reported_as_the_readme_shows() {
    let manifest = manifest("readme-typo", &block("toml", 0));
    let package = Package::create("readme-typo", &manifest);
    package.write("build.rs", "fn main() {}\n");
    package.write(
        "src/main.rs",
        "use scopegate::partner::prelude::*;\n\n\
         #[requires_scope(sms.raed)]\n\
         fn list_messages() {}\n\n\
         fn main() { list_messages(); }\n",
    );
    assert_shown(&failure(&package), &block("text", 0));
}

/// The lock is written, holds the table, and is written anew, all as it stands there.
#[test]
fn a_lock_takes_an_example_and_a_command() {
    let package = locked_catalogue("readme-lock");
    let table = block("csv", 0);
    package.write("scopes.csv", &table);
    package.write("examples/lock.rs", &block("rust,ignore", 2));
    assert_eq!(
        block("sh", 1),
        "rm -f scopes.lock && cargo run --example lock\n"
    );
    let lock = package.path("scopes.lock");
    let renew = || {
        let _ = fs::remove_file(&lock);
        let outcome = package.cargo("run", &["--example", "lock"]);
        outcome.unwrap_or_else(|report| panic!("{report}"))
    };

    renew();
    let locked = fs::read(&lock).unwrap();
    let write = "orders.write,2,Create and change orders.,";
    package.write(
        "scopes.csv",
        &table.replace(write, &format!("{write}orders.read")),
    );
    assert_shown(&failure(&package), &block("text", 3));
    assert_eq!(fs::read(&lock).unwrap(), locked);

    renew();
    assert_ne!(fs::read(&lock).unwrap(), locked);
    let outcome = package.check(&[]);
    outcome.unwrap_or_else(|report| panic!("{report}"));
}

#[test]
fn a_comparison_reads_as_the_readme_shows() {
    let package = locked_catalogue("readme-diff");
    let table = block("csv", 0);
    package.write("published.csv", &table);
    let table = table
        .replace("write}", "edit,refund}")
        .replace("write", "edit");
    package.write("scopes.csv", &(table + "orders.refund,4,Pay back.,\n"));
    package.write(
        "examples/diff.rs",
        "fn main() -> Result<(), scope_build::Report> {\n    \
         print!(\"{}\", scope_build::diff(\"published.csv\", \"scopes.csv\")?);\n    \
         Ok(())\n}\n",
    );
    let shown = package.cargo("run", &["--example", "diff"]);
    let shown = shown.unwrap_or_else(|report| panic!("{report}"));
    assert_eq!(String::from_utf8(shown).unwrap(), block("text", 2));
}

#[test]
fn the_readme_names_its_two_commands() {
    let commands = block("sh", 0);
    let expected = "cargo run --example quickstart\ncargo test --workspace\n";
    assert_eq!(commands, expected);
}

/// The package of the section "Your own catalogue", with its axum.
fn catalogue_of_the_readme(name: &str) -> Package {
    let package = Package::create(name, &manifest(name, &block("toml", 0)));
    package.write("scopes.csv", &block("csv", 0));
    package.write("build.rs", &block("rust,ignore", 0));
    package.write("src/lib.rs", &block("rust,ignore", 1));
    package
}

/// A package of the section "When the table changes".
fn locked_catalogue(name: &str) -> Package {
    let dependencies = "[dependencies]\nscopegate = \"0.1\"\n\n\
         [build-dependencies]\nscope-build = \"0.1\"\n\n\
         [dev-dependencies]\nscope-build = \"0.1\"\n";
    let package = Package::create(name, &manifest(name, dependencies));
    package.write("build.rs", &block("rust,ignore", 0));
    package.write(
        "src/lib.rs",
        "pub mod scopes { scopegate::include_catalog!(); }\n",
    );
    package
}

/// The README's dependencies, from here instead of from a registry.
fn manifest(name: &str, dependencies: &str) -> String {
    let here = workspace();
    let patches: String = ["scope-types", "scope-macros", "scope-build"]
        .map(|member| format!("{member} = {{ path = {:?} }}\n", here.join(member)))
        .concat();
    format!(
        "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
         {dependencies}\n[patch.crates-io]\nscopegate = {{ path = {here:?} }}\n{patches}"
    )
}

fn failure(package: &Package) -> String {
    package.check(&[]).expect_err("the package compiles")
}

/// The block in the README of this language, counted from 0.
fn block(language: &str, at: usize) -> String {
    let fence = format!("```{language}\n");
    let start = README.split(&fence).nth(at + 1);
    let start = start.unwrap_or_else(|| panic!("the README has no such {language} block"));
    let (block, _) = start.split_once("```").expect("the block ends");
    block.to_owned()
}

/// Whether the lines stand in the report; cargo indents what a build script says.
#[track_caller]
fn assert_shown(report: &str, shown: &str) {
    let flat = |text: &str| text.lines().map(str::trim).collect::<Vec<_>>().join("\n");
    assert_contains(&flat(report), &flat(shown));
}
