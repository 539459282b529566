//! The packages that are measured: an enum, the enum with strum's derives, the catalogue of the same
//! table, and functions that it guards.

use std::fmt::Write;
use std::path::Path;

use super::table::Table;
use crate::Result;
use crate::report::REPOSITORY;
use crate::workspace::Workspace;

pub(super) const STRUM: &str = "0.28.0";

pub(super) const FUNCTIONS: usize = 1_000;

pub(super) fn bare(workspace: &Workspace, table: &Table) -> Result<String> {
    let name = format!("bare_{}", table.rows.len());
    let variants = table
        .rows
        .iter()
        .map(|row| format!("    {},\n", row.variant()));
    let variants: String = variants.collect();
    let source =
        format!("#[derive(Clone, Copy, PartialEq, Eq)]\npub enum Scope {{\n{variants}}}\n");
    workspace.add(&name, "", &[("src/lib.rs", &source)])?;
    Ok(name)
}

pub(super) fn strum(workspace: &Workspace, table: &Table) -> Result<String> {
    let name = format!("strum_{}", table.rows.len());
    let mut variants = String::new();
    for row in &table.rows {
        let (value, variant) = (&row.value, row.variant());
        let _ = writeln!(
            variants,
            "    #[strum(serialize = {value:?})]\n    {variant},"
        );
    }
    let derives = "Clone, Copy, PartialEq, Eq, \
                   strum::EnumString, strum::Display, strum::IntoStaticStr, strum::EnumIter";
    let source = format!("#[derive({derives})]\npub enum Scope {{\n{variants}}}\n");
    let manifest =
        format!("[dependencies]\nstrum = {{ version = \"={STRUM}\", features = [\"derive\"] }}\n");
    workspace.add(&name, &manifest, &[("src/lib.rs", &source)])?;
    Ok(name)
}

pub(super) fn scopegate(workspace: &Workspace, table: &Table) -> Result<String> {
    let name = format!("scopegate_{}", table.suffix());
    let manifest = format!(
        "[dependencies]\nscopegate = {{ path = {REPOSITORY:?}, default-features = false }}\n\n\
         [build-dependencies]\n{}\n",
        scope_build(),
    );
    let library = "pub use scopegate::{Denied, Grant};\n\n\
                   pub mod scopes {\n    scopegate::include_catalog!();\n}\n";
    let script = "fn main() {\n    scope_build::compile(\"scopes.csv\");\n}\n";
    let files = [
        ("scopes.csv", table.csv()?),
        ("src/lib.rs", library.to_owned()),
        ("build.rs", script.to_owned()),
    ];
    let files: Vec<_> = files
        .iter()
        .map(|(path, text)| (*path, text.as_str()))
        .collect();
    workspace.add(&name, &manifest, &files)?;
    Ok(name)
}

/// Handlers, and functions that are given a grant, by turns: with the attribute or without.
pub(super) fn functions(workspace: &Workspace, table: &Table, guarded: bool) -> Result<String> {
    let kind = if guarded { "guarded" } else { "unguarded" };
    let name = format!("{kind}_{}", table.suffix());
    let mut source = String::from(
        "#![allow(unused_imports)]\nuse catalogue::scopes::prelude::*;\nuse catalogue::{Denied, Grant};\n",
    );
    for at in 0..FUNCTIONS {
        let scope = &table.rows[at * table.rows.len() / FUNCTIONS].value;
        let (attribute, function) = match at % 2 {
            0 => (
                format!("#[requires_scope({scope})]"),
                format!("pub async fn handler_{at}(text: String) -> String"),
            ),
            _ => (
                format!("#[requires_scope({scope}, from = grant)]"),
                format!(
                    "pub fn task_{at}(grant: &Grant<Scope>, text: String) \
                     -> Result<String, Denied<Scope>>"
                ),
            ),
        };
        let attribute = if guarded { attribute } else { String::new() };
        let answer = if at % 2 == 0 { "answer" } else { "Ok(answer)" };
        let _ = write!(
            source,
            "\n{attribute}\n{function} {{\n    let mut answer = text;\n    \
             answer.push_str(\"{at}\");\n    {answer}\n}}\n"
        );
    }
    workspace.add(&name, &catalogue(table), &[("src/lib.rs", &source)])?;
    Ok(name)
}

/// The program that checks and parses over this catalogue.
pub(super) fn checks(workspace: &Workspace, table: &Table) -> Result<String> {
    let name = format!("checks_{}", table.suffix());
    let manifest = format!("{}allocation-counter = \"0.8\"\n", catalogue(table));
    let middle = table.rows.len() / 2;
    let program = include_str!("../../programs/checks.rs")
        .replace("{hit}", &table.rows[middle].value)
        .replace("{miss}", &table.rows[middle + 1].value);
    workspace.add(&name, &manifest, &[("src/main.rs", &program)])?;
    Ok(name)
}

/// The program that compiles a table as a build script does.
pub(super) fn tables(workspace: &Workspace) -> Result<String> {
    let name = String::from("tables");
    let manifest = format!("[dependencies]\n{}\n", scope_build());
    let program = include_str!("../../programs/tables.rs");
    workspace.add(&name, &manifest, &[("src/main.rs", program)])?;
    Ok(name)
}

fn scope_build() -> String {
    format!(
        "scope-build = {{ path = {:?} }}",
        Path::new(REPOSITORY).join("scope-build")
    )
}

fn catalogue(table: &Table) -> String {
    let package = format!("scopegate_{}", table.suffix());
    format!("[dependencies]\ncatalogue = {{ package = {package:?}, path = \"../{package}\" }}\n")
}
