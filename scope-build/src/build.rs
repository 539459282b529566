use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::{env, fs, process};

use heck::ToSnakeCase;

use crate::catalog::IdKind;
use crate::fault::script;
use crate::generate::generate;
use crate::load::{Options, Source, load};
use crate::report::{Report, Warnings};
use crate::rust::is_module_name;
use crate::write::write;

/// Compiles the table at `path`, relative to the package, into the catalogue that
/// `scopegate::include_catalog!()` includes. This is the whole of a build script:
///
/// ```no_run
/// scope_build::compile("scopes.csv");
/// ```
///
/// The catalogue has the name of the file: `scopes.csv` is included by `include_catalog!()`, any
/// other, say `billing.csv`, by `include_catalog!(billing)`. A faulty table is reported on
/// standard error, all its faults at once, and ends the process with exit code 1; nothing is
/// written then.
pub fn compile(path: impl AsRef<Path>) {
    Build::new(path).compile();
}

/// A table to compile, and how.
#[derive(Debug, Clone)]
pub struct Build {
    path: PathBuf,
    name: Option<String>,
    id_kind: Option<IdKind>,
    separator: char,
    literal_wildcards: bool,
}

impl Build {
    /// Compiles the table at `path`, relative to the package.
    pub fn new(path: impl AsRef<Path>) -> Self {
        Self {
            path: path.as_ref().to_path_buf(),
            name: None,
            id_kind: None,
            separator: ' ',
            literal_wildcards: false,
        }
    }

    /// Names the catalogue: an identifier in snake case, which `include_catalog!` is given. Without
    /// this it is the file's name.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Says what the IDs are. Without this they are what the first one is.
    #[must_use]
    pub fn id_kind(mut self, kind: IdKind) -> Self {
        self.id_kind = Some(kind);
        self
    }

    /// Says that a list of these scopes is separated by commas, as some providers do, and not by
    /// the spaces of RFC 6749 §3.3. No scope can contain a comma then.
    #[must_use]
    pub fn comma_separated(mut self) -> Self {
        self.separator = ',';
        self
    }

    /// Says that scopes of this table are issued with a `*`, a `{` or a `}` in them, such as
    /// `repo:*`. Without this such a name is a fault, since it reads like several scopes.
    ///
    /// These names are then names like any other: they are compared byte for byte, and match
    /// nothing but themselves. A caller who was granted `repo:*` has that one scope and what its
    /// row implies, no matter what else begins with `repo:`. In the `implies` column, what is
    /// exactly a name of the table means that one scope, and anything else with these characters
    /// is a pattern; a pattern for what a name of the table would match can be written with
    /// `{*}` for `*`.
    #[must_use]
    pub fn literal_wildcards(mut self) -> Self {
        self.literal_wildcards = true;
        self
    }

    /// Writes the catalogue to the build script's output folder; see [`compile`]. What the table
    /// may not mean, such as two scopes that differ only in case, cargo shows as warnings.
    pub fn compile(self) {
        println!("cargo::rerun-if-changed={}", self.path.display());
        match self.write_to_out_dir() {
            Ok((name, path, warnings)) => {
                for warning in warnings.lines() {
                    println!("cargo::warning={warning}");
                }
                println!("cargo::rustc-env=SCOPEGATE_{name}={path}");
            }
            Err(report) => {
                eprintln!("{report}");
                process::exit(1);
            }
        }
    }

    /// Answers the catalogue's name, the path of its files without their extensions, and what may
    /// not be meant. What an earlier build has left in the folder is not told to the compiler, and not included.
    fn write_to_out_dir(&self) -> Result<(String, String, Warnings), String> {
        static COMPILED: Mutex<BTreeMap<String, PathBuf>> = Mutex::new(BTreeMap::new());
        let name = self.catalog_name()?;
        let mut compiled = COMPILED.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(other) = compiled.insert(name.clone(), self.path.clone()) {
            return Err(script::name_taken(&name, &other, &self.path));
        }
        let directory = env::var_os("OUT_DIR").ok_or_else(script::no_out_dir)?;
        let directory = Path::new(&directory);
        let warnings = self.write_to(directory, &name)?;
        let path = directory.join(&name);
        Ok((name, path.display().to_string(), warnings))
    }

    /// Writes the catalogue into a folder, or nothing if the table has a fault.
    pub(crate) fn write_to(&self, directory: &Path, name: &str) -> Result<Warnings, String> {
        let source = Source {
            path: self.path.display().to_string(),
            bytes: fs::read(&self.path),
        };
        let options = Options {
            name: name.to_owned(),
            id_kind: self.id_kind,
            separator: self.separator,
            literal_wildcards: self.literal_wildcards,
        };
        let (catalog, warnings) = load(&source, &options).map_err(|report| summed_up(&report))?;
        let package = env::var("CARGO_PKG_NAME").unwrap_or_default();
        let generated = generate(&catalog, &package);
        write(directory, &catalog.name, &generated)
            .map_err(|error| script::not_written(directory, &error))?;
        Ok(warnings)
    }

    pub(crate) fn catalog_name(&self) -> Result<String, String> {
        let name = match &self.name {
            Some(name) => name.clone(),
            None => {
                let stem = self.path.file_stem().unwrap_or_default();
                stem.to_string_lossy().to_snake_case()
            }
        };
        if is_module_name(&name) {
            Ok(name)
        } else {
            Err(script::unusable_name(&name))
        }
    }
}

fn summed_up(report: &Report) -> String {
    match report.faults() {
        1 => format!("{report}\n\nerror: 1 fault; no catalogue was written"),
        faults => format!("{report}\n\nerror: {faults} faults; no catalogue was written"),
    }
}
