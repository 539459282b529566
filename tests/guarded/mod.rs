//! A package for a catalogue: one that guards with every scope of it, and its misspelt twin.

pub(crate) mod program;
mod report;
pub(crate) mod spelling;

use std::path::Path;
use std::time::Instant;
use std::{fs, io};

use self::program::Program;
use crate::scratch::{Package, workspace};

/// How many scopes a function is guarded with in a catalogue of thousands: a function each would
/// measure the compiler.
const MANY: usize = 20;

/// A catalogue of more scopes than this is guarded with many at a time, and only compiled.
const LARGE: usize = 1_000;

pub(crate) struct Catalogue {
    name: String,
    names: Vec<String>,
    package: Package,
}

impl Catalogue {
    /// A package of this name, with the catalogue in the table at `path`, compiled with these
    /// options of `scope_build::Build`.
    pub(crate) fn create(name: &str, path: &str, options: &str) -> Self {
        let path = workspace().join(path);
        let package = Package::create(&format!("guarded-{name}"), &manifest(name));
        copy_if_changed(&path, &package.path("scopes.csv")).unwrap();
        package.write("src/lib.rs", LIBRARY);
        package.write(
            "build.rs",
            &format!("fn main() {{ scope_build::Build::new(\"scopes.csv\"){options}.compile(); }}"),
        );
        let names = published(&path);
        assert!(!names.is_empty());
        Self {
            name: name.to_owned(),
            names,
            package,
        }
    }

    pub(crate) fn names(&self) -> Vec<&str> {
        self.names.iter().map(String::as_str).collect()
    }

    fn scopes_per_function(&self) -> usize {
        if self.is_large() { MANY } else { 1 }
    }

    /// Guards with every scope once, and compiles without a warning, but for that of an ID that is
    /// shared.
    pub(crate) fn guards_with_every_scope(&self) {
        let names = self.names();
        let mut program = Program::begin(match self.name.as_str() {
            "partner" => "#![allow(deprecated)] use crate::scopes::prelude::*;",
            _ => "use crate::scopes::prelude::*;",
        });
        for names in names.chunks(self.scopes_per_function()) {
            program.guard(names);
        }
        self.package.write("src/guarded.rs", &program.text);
        self.package.write("src/named.rs", &program::named(&names));
        let started = Instant::now();
        if let Err(report) = self.package.check(&["--lib"]) {
            panic!("{}: {}", self.name, shortened(&report));
        }
        self.print("compiled", names.len(), started);
    }

    /// What is said of the table alone, by a build that fails or that warns.
    pub(crate) fn build_report(&self) -> String {
        self.package.write("src/guarded.rs", "");
        self.package.write("src/named.rs", "");
        match self.package.check(&["--lib"]) {
            Err(report) => report,
            Ok(_) => {
                let mut check = self.package.command("check");
                let output = check.args(["--offline", "--lib"]).output().unwrap();
                String::from_utf8(output.stderr).unwrap()
            }
        }
    }

    /// Runs what [`guards_with_every_scope`](Self::guards_with_every_scope) has compiled.
    pub(crate) fn lets_in_whom_it_should(&self) {
        assert_eq!(self.scopes_per_function(), 1);
        let names = self.names();
        self.package
            .write("examples/asking.rs", &program::asking(&names));
        let started = Instant::now();
        if let Err(report) = self.package.cargo("run", &["--example", "asking"]) {
            panic!("{}: {}", self.name, shortened(&report));
        }
        self.print("asked", names.len(), started);
    }

    /// Guards with the scopes misspelt, and is told so of each of them and of nothing else.
    pub(crate) fn refuses_misspelt(&self) {
        let names = self.names();
        let scopes = names.iter().copied().collect();
        let misspelt = |(place, name)| spelling::misspelt(name, place, &scopes);
        let wrong: Vec<String> = names.iter().copied().enumerate().map(misspelt).collect();
        let wrong: Vec<&str> = wrong.iter().map(String::as_str).collect();

        let mut program = Program::begin("use catalogue::scopes::prelude::*;");
        for names in wrong.chunks(self.scopes_per_function()) {
            program.guard(names);
        }
        program.line("fn main() {}");
        self.package.write("examples/misspelt.rs", &program.text);

        let started = Instant::now();
        let mut check = self.package.command("check");
        check.args([
            "--offline",
            "--example",
            "misspelt",
            "--message-format=json",
        ]);
        let output = check.output().unwrap();
        let report = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(101), "{}", self.name);
        assert!(!report.contains("panicked"), "{}", shortened(&report));
        self.are_reported(program, &report::errors(&output.stdout));
        self.print("refused", wrong.len(), started);
    }

    /// Holds the errors to what the program mentions, in whatever order they come.
    fn are_reported(&self, mut program: Program, errors: &[report::Error]) {
        let missing = &mut program.mentions;
        for error in errors {
            let about = |name: &str| {
                let start = format!("`{name}` is not a scope of `scopes`");
                error.message.starts_with(&start)
            };
            let mut lines = error.lines.iter().cloned().flatten();
            let Some(line) = lines.find(|line| missing.get(line).is_some_and(|name| about(name)))
            else {
                panic!("{}, {:?}: {}", self.name, error.lines, error.message);
            };
            missing.remove(&line);
        }
        assert!(
            missing.is_empty(),
            "{}: nothing is said of {missing:?}",
            self.name
        );
    }

    pub(crate) fn is_large(&self) -> bool {
        self.names.len() > LARGE
    }

    fn print(&self, what: &str, count: usize, started: Instant) {
        let Self { name, .. } = self;
        println!("{name}: {count} scopes {what} in {:.1?}", started.elapsed());
    }
}

const LIBRARY: &str = "\
#![deny(warnings)]
#![forbid(unsafe_code)]

pub mod scopes { scopegate::include_catalog!(); }
pub mod guarded;
mod named;
";

fn manifest(name: &str) -> String {
    format!(
        "[package]\nname = \"guarded-{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
         [lib]\nname = \"catalogue\"\n\n\
         [workspace]\n\n\
         [dependencies]\nscopegate = {{ path = {:?} }}\n\n\
         [build-dependencies]\nscope-build = {{ path = {:?} }}\n",
        workspace(),
        workspace().join("scope-build"),
    )
}

/// The names as another reader of CSV finds them.
fn published(path: &Path) -> Vec<String> {
    let mut table = csv::Reader::from_path(path).unwrap();
    let headers = table.headers().unwrap();
    let value = headers.iter().position(|header| header == "value").unwrap();
    let rows = table.records();
    rows.map(|row| row.unwrap()[value].to_owned()).collect()
}

/// A table that says what it did is not touched, so that nothing is built anew for it.
fn copy_if_changed(from: &Path, to: &Path) -> io::Result<()> {
    let bytes = fs::read(from)?;
    match fs::read(to) {
        Ok(there) if there == bytes => Ok(()),
        _ => fs::write(to, bytes),
    }
}

/// A report that thousands of errors do not make unreadable.
fn shortened(report: &str) -> String {
    report.lines().take(60).collect::<Vec<_>>().join("\n")
}
