use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::{env, fs, process};

use heck::ToSnakeCase;

use crate::catalog::{Catalog, IdKind};
use crate::fault::{self, ScriptFault, closing};
use crate::generate::generate;
use crate::load::{Options, Source, load};
use crate::lock::{self, Standing};
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
/// standard error, a [`Report`] of its faults, and ends the process with exit code 1; nothing is
/// written then.
pub fn compile(path: impl AsRef<Path>) {
    Build::new(path).compile();
}

/// Compiles several tables, each as [`compile`] does, and reports the faults of all of them before the
/// build fails; of two calls of [`compile`], the second is not reached where the first table is
/// faulty.
///
/// ```no_run
/// use scope_build::Build;
///
/// scope_build::compile_all([
///     Build::new("scopes.csv"),
///     Build::new("billing.csv").comma_separated(),
/// ]);
/// ```
pub fn compile_all<T: Into<Build>>(tables: impl IntoIterator<Item = T>) {
    let outcomes = tables.into_iter().map(|table| table.into().tell_cargo());
    if let Some(report) = outcomes.filter_map(Result::err).reduce(Report::and) {
        fail(&report);
    }
}

/// A table to compile, and how.
#[derive(Debug, Clone)]
pub struct Build {
    path: PathBuf,
    name: Option<String>,
    id_kind: Option<IdKind>,
    separator: char,
    literal_wildcards: bool,
    full_report: bool,
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
            full_report: false,
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

    /// Reports every fault of the table, up to a thousand. Without this a report is a screen of them
    /// and the number of the others, unless the environment variable `SCOPEGATE_REPORT` is `all`.
    #[must_use]
    pub fn full_report(mut self) -> Self {
        self.full_report = true;
        self
    }

    /// Writes the catalogue to the build script's output folder; see [`compile`].
    ///
    /// Where the table has a lock beside it, `scopes.lock` beside `scopes.csv`, the table is held to
    /// it: a scope that is gone, an ID or a name in Rust that stands for a scope it did not stand
    /// for, another separator, and a scope that reaches more fail the build, as does a lock that
    /// cannot be read. See [`write_lock`](Self::write_lock).
    ///
    /// What the table may not mean, such as two scopes that differ only in case, cargo shows as
    /// warnings.
    pub fn compile(self) {
        if let Err(report) = self.tell_cargo() {
            fail(&report);
        }
    }

    /// Compiles the table, and tells cargo what depends on it and what it has become.
    fn tell_cargo(&self) -> Result<(), Report> {
        println!("cargo::rerun-if-changed={}", self.path.display());
        let lock = lock::path(&self.path);
        // Cargo runs a script at every build that watches a file which is not there.
        if lock::is_there(&lock) {
            println!("cargo::rerun-if-changed={}", lock.display());
        }
        let (name, path, warnings) = self.write_to_out_dir()?;
        for warning in warnings.lines() {
            println!("cargo::warning={warning}");
        }
        println!("cargo::rustc-env=SCOPEGATE_{name}={path}");
        Ok(())
    }

    /// Writes the lock of the table beside it, `billing.lock` for `billing.csv`, or renews it: from
    /// then on [`compile`](Self::compile) refuses a table that takes away a scope, gives its ID or its
    /// name in Rust to another, separates lists otherwise, or lets a grant reach more than the lock
    /// says.
    ///
    /// A package whose build its lock has failed can run nothing of its own, so a lock is renewed by
    /// removing it first. An example of the package does for both:
    ///
    /// ```no_run
    /// // examples/lock.rs: `cargo run --example lock`
    /// fn main() -> Result<(), scope_build::Report> {
    ///     let table = concat!(env!("CARGO_MANIFEST_DIR"), "/scopes.csv");
    ///     scope_build::Build::new(table).write_lock()
    /// }
    /// ```
    ///
    /// What the table adds or narrows passes without a renewal, with a warning: a lock knows nothing
    /// of what came after it, so a scope that it does not have can go or widen unseen, and an
    /// implication that was taken back can return. A lock that is removed guards nothing; keep it in
    /// version control, where its absence is seen. A build script watches a lock that was there when
    /// it last ran: one that comes later is found when the table changes.
    ///
    /// # Errors
    ///
    /// On a table that a build would refuse, on a file of that name which is no lock, on one that
    /// cannot be written, and in a build script: a build that renews its own lock has none.
    pub fn write_lock(&self) -> Result<(), Report> {
        // Cargo sets this for build scripts alone.
        if env::var_os("CARGO_CFG_TARGET_ARCH").is_some() {
            return Err(Report::of(ScriptFault::LockInBuild));
        }
        let written = lock::write(&lock::path(&self.path), &self.load()?);
        written.map_err(|report| report.in_full(self.full_report))
    }

    /// The catalogue, whatever it is called.
    pub(crate) fn load(&self) -> Result<Catalog, Report> {
        let outcome = load(&self.source(), &self.options(""));
        outcome
            .map(|(catalog, _)| catalog)
            .map_err(|report| report.in_full(self.full_report))
    }

    pub(crate) fn source(&self) -> Source {
        Source {
            path: self.path.display().to_string(),
            bytes: fs::read(&self.path),
        }
    }

    fn options(&self, name: &str) -> Options {
        Options {
            name: name.to_owned(),
            id_kind: self.id_kind,
            separator: self.separator,
            literal_wildcards: self.literal_wildcards,
        }
    }

    /// Answers the catalogue's name, the path of its files without their extensions, and what may
    /// not be meant. What an earlier build has left in the folder is not told to the compiler, and
    /// not included.
    fn write_to_out_dir(&self) -> Result<(String, String, Warnings), Report> {
        static COMPILED: Mutex<BTreeMap<String, PathBuf>> = Mutex::new(BTreeMap::new());
        let name = self.catalog_name()?;
        let mut compiled = COMPILED.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(other) = compiled.insert(name.clone(), self.path.clone()) {
            let path = self.path.clone();
            return Err(Report::of(ScriptFault::NameTaken { name, other, path }));
        }
        let directory = env::var_os("OUT_DIR").ok_or_else(|| Report::of(ScriptFault::NoOutDir))?;
        let directory = Path::new(&directory);
        let warnings = self.write_to(directory, &name)?;
        let path = directory.join(&name);
        Ok((name, path.display().to_string(), warnings))
    }

    /// Writes the catalogue into a folder, or nothing if the table has a fault.
    pub(crate) fn write_to(&self, directory: &Path, name: &str) -> Result<Warnings, Report> {
        let source = self.source();
        let (catalog, warnings) = load(&source, &self.options(name)).map_err(|report| {
            let closing = closing::refused(report.faults());
            report.closed_by(closing).in_full(self.full_report)
        })?;
        self.hold_to_lock(&source, &catalog)?;
        let package = env::var("CARGO_PKG_NAME").unwrap_or_default();
        let generated = generate(&catalog, &package);
        write(directory, &catalog.name, &generated).map_err(|error| {
            let (directory, reason) = (directory.to_path_buf(), error.to_string());
            Report::of(ScriptFault::NotWritten { directory, reason })
        })?;
        Ok(warnings)
    }

    fn hold_to_lock(&self, source: &Source, catalog: &Catalog) -> Result<(), Report> {
        let path = lock::path(&self.path);
        match lock::check(&path, source, catalog) {
            Ok(Standing::Unlocked | Standing::Current) => Ok(()),
            Ok(Standing::Behind(changes)) => {
                let warning = fault::lock::behind(&path.display().to_string(), changes);
                println!("cargo::warning={warning}");
                Ok(())
            }
            Err(report) => {
                let closing = closing::locked(&path.display().to_string(), report.faults());
                Err(report.closed_by(closing).in_full(self.full_report))
            }
        }
    }

    pub(crate) fn catalog_name(&self) -> Result<String, Report> {
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
            Err(Report::of(ScriptFault::UnusableName { name }))
        }
    }
}

fn fail(report: &Report) {
    eprintln!("{}", report.for_stderr());
    process::exit(1);
}

macro_rules! from_paths {
    ($($path:ty),*) => {
        $(
            /// The table at this path.
            impl From<$path> for Build {
                fn from(path: $path) -> Self {
                    Self::new(path)
                }
            }
        )*
    };
}

from_paths!(&str, String, &String, &Path, PathBuf, &PathBuf);
