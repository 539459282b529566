use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::{env, fs, process};

use heck::ToSnakeCase;

use crate::catalog::{Catalog, IdKind};
use crate::fault::script;
use crate::generate::generate;
use crate::load::{Options, Source, load};
use crate::report::Report;
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
}

impl Build {
    /// Compiles the table at `path`, relative to the package.
    pub fn new(path: impl AsRef<Path>) -> Self {
        Self {
            path: path.as_ref().to_path_buf(),
            name: None,
            id_kind: None,
            separator: ' ',
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

    /// Writes the catalogue to the build script's output folder; see [`compile`].
    pub fn compile(self) {
        println!("cargo::rerun-if-changed={}", self.path.display());
        match self.write_to_out_dir() {
            Ok((name, path)) => println!("cargo::rustc-env=SCOPEGATE_{name}={path}"),
            Err(report) => {
                eprintln!("{report}");
                process::exit(1);
            }
        }
    }

    /// The catalogue, whatever it is called.
    pub(crate) fn load(&self) -> Result<Catalog, Report> {
        load(&self.source(), &self.options(""))
    }

    fn source(&self) -> Source {
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
        }
    }

    /// Answers the catalogue's name, and the path of its files without their extensions. What an
    /// earlier build has left in the folder is not told to the compiler, and not included.
    fn write_to_out_dir(&self) -> Result<(String, String), String> {
        static COMPILED: Mutex<BTreeMap<String, PathBuf>> = Mutex::new(BTreeMap::new());
        let name = self.catalog_name()?;
        let mut compiled = COMPILED.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(other) = compiled.insert(name.clone(), self.path.clone()) {
            return Err(script::name_taken(&name, &other, &self.path));
        }
        let directory = env::var_os("OUT_DIR").ok_or_else(script::no_out_dir)?;
        let directory = Path::new(&directory);
        self.write_to(directory, &name)?;
        let path = directory.join(&name);
        Ok((name, path.display().to_string()))
    }

    /// Writes the catalogue into a folder, or nothing if the table has a fault.
    pub(crate) fn write_to(&self, directory: &Path, name: &str) -> Result<(), String> {
        let source = self.source();
        let catalog = load(&source, &self.options(name)).map_err(|report| summed_up(&report))?;
        let package = env::var("CARGO_PKG_NAME").unwrap_or_default();
        let generated = generate(&catalog, &package);
        write(directory, &catalog.name, &generated)
            .map_err(|error| script::not_written(directory, &error))
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

from_paths!(&str, String, &Path, PathBuf);

fn summed_up(report: &Report) -> String {
    match report.faults() {
        1 => format!("{report}\n\nerror: 1 fault; no catalogue was written"),
        faults => format!("{report}\n\nerror: {faults} faults; no catalogue was written"),
    }
}
