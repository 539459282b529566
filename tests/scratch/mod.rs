//! Packages that a test writes and compiles, as a user would have them.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A package outside the workspace. It is kept between runs, and what packages depend on is built
/// once for all of them.
pub(crate) struct Package {
    directory: PathBuf,
}

impl Package {
    /// A package that depends on what this workspace has locked.
    pub(crate) fn create(name: &str, manifest: &str) -> Self {
        let package = Self {
            directory: scratch().join(name),
        };
        package.write("Cargo.toml", manifest);
        let lock = workspace().join("Cargo.lock");
        fs::copy(lock, package.directory.join("Cargo.lock")).unwrap();
        package
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.directory.join(path)
    }

    /// Runs `cargo check` with these arguments: its standard output, or its standard error if
    /// the package does not compile. A machine that lacks a part of what the workspace was built
    /// with, because no other test needs it, may fetch it.
    pub(crate) fn check(&self, arguments: &[&str]) -> Result<Vec<u8>, String> {
        self.cargo("check", arguments)
    }

    /// Runs this command of cargo as [`check`](Self::check) does.
    pub(crate) fn cargo(&self, command: &str, arguments: &[&str]) -> Result<Vec<u8>, String> {
        match self.run(command, arguments, &["--offline"]) {
            Err(report) if report.contains("--offline") => self.run(command, arguments, &[]),
            outcome => outcome,
        }
    }

    fn run(&self, name: &str, arguments: &[&str], network: &[&str]) -> Result<Vec<u8>, String> {
        let mut command = self.command(name);
        let output = command.args(arguments).args(network).output().unwrap();
        if output.status.success() {
            Ok(output.stdout)
        } else {
            Err(String::from_utf8_lossy(&output.stderr).into_owned())
        }
    }

    /// This command of cargo, in the package and with the target folder of all of them.
    pub(crate) fn command(&self, name: &str) -> Command {
        let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut command = Command::new(cargo);
        command.current_dir(&self.directory).arg(name);
        command.env("CARGO_TARGET_DIR", scratch().join("target"));
        command
    }
}

pub(crate) fn workspace() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn scratch() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("scratch")
}

#[track_caller]
pub(crate) fn assert_contains(report: &str, part: &str) {
    assert!(report.contains(part), "no {part:?} in:\n{report}");
}
