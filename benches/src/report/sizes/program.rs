//! Programs of 1,000 functions, of which some are guarded.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::said;
use crate::Result;
use crate::report::REPOSITORY;
use crate::scale::table::Table;
use crate::workspace::Workspace;

const FUNCTIONS: usize = 1_000;

pub(super) const GUARDED: [usize; 3] = [0, 1, FUNCTIONS];

/// What the functions require by turns.
pub(super) const REQUIRED: [&str; 3] = ["one scope", "`any` of three", "`all` of three"];

pub(super) struct Program {
    pub(super) guarded: usize,
    /// The file, stripped.
    pub(super) file: usize,
    /// What `size` calls text: code, constants, and tables for unwinding.
    pub(super) loaded: usize,
    /// The section of code alone.
    pub(super) code: usize,
    /// It all, with its symbols.
    pub(super) built: PathBuf,
}

impl Program {
    pub(super) fn build(workspace: &Workspace, guarded: usize, seed: u64) -> Result<Self> {
        let scopes = Table::read(&Path::new(REPOSITORY).join("scopes.csv"))?;
        let name = package(guarded);
        let manifest = format!("[dependencies]\nscopegate = {{ path = {REPOSITORY:?} }}\n");
        let main = source(&scopes, guarded, seed);
        workspace.add(&name, &manifest, &[("src/main.rs", &main)])?;
        let built = workspace.program(&name, true)?;
        let stripped = built.with_extension("stripped");
        said(Command::new("strip").arg("-o").arg(&stripped).arg(&built))?;
        Ok(Self {
            guarded,
            file: usize::try_from(fs::metadata(&stripped)?.len())?,
            loaded: loaded(&stripped)?,
            code: code(&stripped)?,
            built,
        })
    }
}

fn package(guarded: usize) -> String {
    format!("sizes_{guarded}")
}

/// A table of the functions keeps all of them, and out of line; `main` calls the one that it is told to.
fn source(scopes: &Table, guarded: usize, seed: u64) -> String {
    let mut source = String::from(
        "#![allow(deprecated, unused_imports, unused_variables)]\nuse scopegate::partner::prelude::*;\n\
         use scopegate::{Denied, Grant};\n\ntype Answer = Result<u64, Denied<Scope>>;\n",
    );
    let mut table = String::new();
    let seed = usize::try_from(seed).unwrap_or_default();
    for at in 0..FUNCTIONS {
        let [one, two, three] = [0, 1, 2].map(|next| {
            let row = (at + seed + 40 * next) % scopes.rows.len();
            scopes.rows[row].value.as_str()
        });
        let required = match at % REQUIRED.len() {
            0 => one.to_owned(),
            1 => format!("any({one}, {two}, {three})"),
            _ => format!("{one}, {two}, {three}"),
        };
        let attribute = match at < guarded {
            true => format!("#[requires_scope({required}, from = grant)]\n"),
            false => String::new(),
        };
        let factor = 2 * at + 3;
        let _ = write!(
            source,
            "\n{attribute}fn function_{at}(grant: &Grant<Scope>, value: u64) -> Answer {{\n    \
             Ok(value.wrapping_mul({factor}).rotate_left(7))\n}}\n"
        );
        let _ = writeln!(table, "    function_{at},");
    }
    let main = include_str!("../../../programs/sizes.rs");
    source + &main.replace("{functions}", &table)
}

/// `   text    data     bss     dec     hex filename`, and the same of the program.
fn loaded(program: &Path) -> Result<usize> {
    let sizes = said(Command::new("size").arg(program))?;
    let text = sizes
        .lines()
        .nth(1)
        .and_then(|line| line.split_whitespace().next());
    Ok(text.ok_or("`size` says nothing")?.parse()?)
}

/// `.text    123456    4096`
fn code(program: &Path) -> Result<usize> {
    let sections = said(Command::new("size").arg("-A").arg(program))?;
    let section = sections
        .lines()
        .find_map(|line| line.strip_prefix(".text "));
    let size = section.and_then(|rest| rest.split_whitespace().next());
    Ok(size.ok_or("a program without code")?.parse()?)
}
