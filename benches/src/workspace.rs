//! A workspace of generated packages in the target folder, and cargo in it.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use crate::Result;
use crate::measure::{self, Outcome};
use crate::report::REPOSITORY;

/// A workspace outside this one, locked to what this one is locked to.
pub(crate) struct Workspace {
    root: PathBuf,
    program: PathBuf,
}

/// How a crate is compiled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Mode {
    /// As cargo checks a member: with a folder for what the next check can use again.
    Check,
    CheckOnce,
    Release,
    /// Until its macros are expanded and its names resolved: nothing after that is asked for.
    Expansion,
    /// The same with optimized macros.
    ExpansionOptimized,
    /// The same with instructions counted.
    CountedExpansion,
    CountedCheck,
}

/// Where cargo has the sources of a dependency from: one that it finds at a path is about to be edited,
/// and is compiled incrementally, unless somebody says otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Origin {
    Path,
    Registry,
}

impl Mode {
    pub(crate) const ALL: [Self; 3] = [Self::Check, Self::CheckOnce, Self::Release];

    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Check => "`cargo check`",
            Self::CheckOnce => "`cargo check`, CARGO_INCREMENTAL=0",
            Self::Release => "`cargo build --release`",
            Self::Expansion => "expansion",
            Self::ExpansionOptimized => "expansion, optimized macros",
            Self::CountedExpansion => "expansion, counted",
            Self::CountedCheck => "`cargo check`, counted",
        }
    }

    fn arguments(self) -> &'static [&'static str] {
        match self {
            Self::Release => &["build", "--release"],
            _ => &["check"],
        }
    }

    fn is_incremental(self) -> bool {
        matches!(self, Self::Check | Self::CountedCheck | Self::Release)
    }

    fn is_expansion(self) -> bool {
        use Mode::{CountedExpansion, Expansion, ExpansionOptimized};
        matches!(self, Expansion | ExpansionOptimized | CountedExpansion)
    }

    pub(crate) fn is_counted(self) -> bool {
        matches!(self, Self::CountedExpansion | Self::CountedCheck)
    }
}

impl Workspace {
    pub(crate) fn create(name: &str) -> Result<Self> {
        let program = env::current_exe()?;
        let target = program.ancestors().nth(2).ok_or("no target folder")?;
        let root = target.join(name);
        let workspace = Self { root, program };
        let _ = fs::remove_dir_all(workspace.root.join("packages"));
        let manifest = "[workspace]\nmembers = [\"packages/*\"]\nresolver = \"3\"\n\n\
                        [profile.release.build-override]\nopt-level = 3\n";
        workspace.write("Cargo.toml", manifest)?;
        let lock = Path::new(REPOSITORY).join("Cargo.lock");
        fs::copy(lock, workspace.root.join("Cargo.lock"))?;
        Ok(workspace)
    }

    /// Adds a package: its tables of dependencies, and its files.
    pub(crate) fn add(&self, name: &str, manifest: &str, files: &[(&str, &str)]) -> Result<()> {
        let package = format!("packages/{name}");
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n{manifest}"
        );
        self.write(&format!("{package}/Cargo.toml"), &manifest)?;
        for (path, text) in files {
            self.write(&format!("{package}/{path}"), text)?;
        }
        Ok(())
    }

    pub(crate) fn write(&self, path: &str, text: &str) -> Result<PathBuf> {
        let path = self.root.join(path);
        fs::create_dir_all(path.parent().ok_or("no folder")?)?;
        fs::write(&path, text)?;
        Ok(path)
    }

    /// What rustc takes for this library, and for nothing that it depends on.
    pub(crate) fn compile(&self, package: &str, mode: Mode) -> Result<Outcome> {
        self.forget(package)?;
        self.compile_changes(package, mode)
    }

    /// What rustc takes for this library once more, with what it remembers of the last time.
    pub(crate) fn compile_changes(&self, package: &str, mode: Mode) -> Result<Outcome> {
        let figures = self.figures();
        let arguments = [mode.arguments(), &["--package", package]].concat();
        let built = self.cargo(&arguments, package, mode);
        let outcome = measure::read(&figures)?;
        match (built, outcome) {
            (Ok(()), Some(outcome)) => Ok(outcome),
            (Err(_), Some(Outcome::OverTheLimit)) => Ok(Outcome::OverTheLimit),
            (Ok(()), None) => Err(format!("{package} was not compiled").into()),
            (Err(error), _) => Err(error),
        }
    }

    /// Builds the program of a package, and answers where it is.
    pub(crate) fn program(&self, package: &str, release: bool) -> Result<PathBuf> {
        let profile: &[&str] = if release { &["--release"] } else { &[] };
        let arguments = [&["build", "--package", package], profile].concat();
        self.cargo(&arguments, "", Mode::Check)?;
        let folder = if release { "release" } else { "debug" };
        Ok(self.target().join(folder).join(package))
    }

    /// What a program takes, whether or not it succeeds.
    pub(crate) fn run(&self, program: &Path, arguments: &[&Path]) -> Result<Outcome> {
        let figures = self.figures();
        let out = self.root.join("out");
        fs::create_dir_all(&out)?;
        let mut command = Command::new(&self.program);
        command.arg(program).args(arguments).env("OUT_DIR", out);
        measure::ask(&mut command, &figures, None);
        let output = command.output()?;
        measure::read(&figures)?.ok_or_else(|| String::from_utf8_lossy(&output.stderr).into())
    }

    /// What cargo takes, with all that it runs, to build a package and everything that it depends on.
    pub(crate) fn build_cold(&self, package: &str, origin: Origin) -> Result<Outcome> {
        let target = self.root.join("cold");
        let _ = fs::remove_dir_all(&target);
        let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let incremental = match origin {
            Origin::Path => "profile.dev.incremental=true",
            Origin::Registry => "profile.dev.incremental=false",
        };
        let profile = ["--config", incremental].map(Path::new);
        let arguments = ["build", "--offline", "--package", package].map(Path::new);
        let manifest = self.root.join("Cargo.toml");
        let places = ["--manifest-path".as_ref(), manifest.as_path()];
        let target = ["--target-dir".as_ref(), target.as_path()];
        let arguments = [&arguments[..], &profile, &places, &target].concat();
        let outcome = self.run(Path::new(&cargo), &arguments)?;
        let library = format!("cold/debug/lib{package}.rlib");
        match self.root.join(library).is_file() {
            true => Ok(outcome),
            false => Err(format!("{package} was not built").into()),
        }
    }

    /// What was compiled of the library, so that all of it is compiled again.
    fn forget(&self, package: &str) -> Result<()> {
        let library = self.root.join(format!("packages/{package}/src/lib.rs"));
        let source = fs::read(&library)?;
        fs::write(&library, source)?;
        let Ok(incremental) = fs::read_dir(self.target().join("debug/incremental")) else {
            return Ok(());
        };
        for folder in incremental {
            let folder = folder?;
            let name = folder.file_name();
            if name
                .to_string_lossy()
                .rsplit_once('-')
                .is_some_and(|(name, _)| name == package)
            {
                fs::remove_dir_all(folder.path())?;
            }
        }
        Ok(())
    }

    /// Runs cargo, measuring one crate. What the machine lacks, because nothing else needs it, may
    /// be fetched.
    fn cargo(&self, arguments: &[&str], of_crate: &str, mode: Mode) -> Result<()> {
        let run = |network: &[&str]| -> Result<std::result::Result<(), String>> {
            let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
            command
                .current_dir(&self.root)
                .args(arguments)
                .args(network);
            command.env("CARGO_TARGET_DIR", self.target());
            command.env("RUSTC_WORKSPACE_WRAPPER", &self.program);
            measure::ask(&mut command, &self.figures_path(), Some(of_crate));
            if mode.is_expansion() {
                measure::stop_after_expansion(&mut command);
            }
            if mode.is_counted() {
                measure::count_instructions(&mut command);
            }
            if mode == Mode::ExpansionOptimized {
                command.env("CARGO_PROFILE_DEV_BUILD_OVERRIDE_OPT_LEVEL", "3");
            }
            match mode.is_incremental() {
                true => command.env_remove("CARGO_INCREMENTAL"),
                false => command.env("CARGO_INCREMENTAL", "0"),
            };
            let output = command.output()?;
            let report = String::from_utf8_lossy(&output.stderr).into_owned();
            Ok(output.status.success().then_some(()).ok_or(report))
        };
        match run(&["--offline"])? {
            Err(report) if report.contains("--offline") => Ok(run(&[])??),
            outcome => Ok(outcome?),
        }
    }

    fn target(&self) -> PathBuf {
        self.root.join("target")
    }

    fn figures_path(&self) -> PathBuf {
        self.root.join("figures")
    }

    /// An empty place for figures.
    fn figures(&self) -> PathBuf {
        let path = self.figures_path();
        let _ = fs::remove_file(&path);
        path
    }
}
