//! The comparison for compilers that the messages were not recorded with: each case must fail, and
//! each error that is recorded for it must be among those that the compiler gives, by its text if
//! it is ours and by its code if it is the compiler's.

use std::collections::BTreeMap;
use std::env;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

use crate::recorded::{Case, Recorded, cases};

/// What the compiler says, by the name of the case.
type Given = BTreeMap<String, Vec<Error>>;

#[derive(Debug)]
struct Error {
    text: String,
    code: Option<String>,
}

pub(crate) fn compare() {
    let cases = cases();
    let project = write_project(&cases);
    let given = check(&project);
    let mut faults = String::new();
    for case in &cases {
        let errors = given.get(&case.name()).map_or(&[][..], Vec::as_slice);
        for recorded in case.errors() {
            if !errors.iter().any(|error| error.is(&recorded)) {
                let source = case.source.display();
                let _ = writeln!(faults, "{source}:\n  not {recorded:?}\n  in {errors:?}");
            }
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

impl Error {
    fn is(&self, recorded: &Recorded) -> bool {
        match recorded {
            Recorded::Text(text) => self.text == *text,
            Recorded::Code(code) => self.code.as_ref() == Some(code),
        }
    }
}

/// A package in which each case is a program, with the dependencies that this one has.
fn write_project(cases: &[Case]) -> PathBuf {
    let project = Path::new(env!("CARGO_TARGET_TMPDIR")).join("ui");
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let manifest = fs::read_to_string(here.join("Cargo.toml")).unwrap();
    let (_, dependencies) = manifest.split_once("[dev-dependencies]").unwrap();
    let (dependencies, _) = dependencies.split_once("\n[").unwrap();
    let dependencies = dependencies.replace("path = \"", &format!("path = \"{}/", here.display()));
    let mut manifest = format!(
        "[package]\nname = \"ui\"\nversion = \"0.0.0\"\nedition = \"2024\"\nautobins = false\n\n\
         [workspace]\n\n[dependencies]{dependencies}\n"
    );
    for case in cases {
        let (name, path) = (case.name(), &case.source);
        let _ = writeln!(manifest, "[[bin]]\nname = \"{name}\"\npath = {path:?}\n");
    }
    fs::create_dir_all(&project).unwrap();
    fs::write(project.join("Cargo.toml"), manifest).unwrap();
    let _ = fs::copy(here.join("../../Cargo.lock"), project.join("Cargo.lock"));
    project
}

/// Compiles every case. A machine that lacks a dependency may fetch it.
fn check(project: &Path) -> Given {
    let mut output = cargo_check(project, &["--offline"]);
    if !has_finished(&output) {
        output = cargo_check(project, &[]);
    }
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(has_finished(&output), "cargo check: {stderr}");
    let mut given = Given::new();
    for message in messages(&output).filter(|message| message["message"]["level"] == "error") {
        let target = message["target"]["name"].as_str().unwrap().to_owned();
        let message = &message["message"];
        given.entry(target).or_default().push(Error {
            text: message["message"].as_str().unwrap().to_owned(),
            code: message["code"]["code"].as_str().map(str::to_owned),
        });
    }
    given
}

fn cargo_check(project: &Path, arguments: &[&str]) -> Output {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.current_dir(project);
    command.args(["check", "--bins", "--keep-going", "--message-format=json"]);
    command.args(arguments);
    command.env("CARGO_TARGET_DIR", project.join("target"));
    command.env_remove("RUSTFLAGS").output().unwrap()
}

fn messages(output: &Output) -> impl Iterator<Item = Value> {
    let lines = output.stdout.split(|&byte| byte == b'\n');
    lines.filter_map(|line| serde_json::from_slice(line).ok())
}

/// Whether cargo has come as far as to compile.
fn has_finished(output: &Output) -> bool {
    messages(output).any(|message| message["reason"] == "build-finished")
}
