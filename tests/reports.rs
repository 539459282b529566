//! What cargo shows of a build script that refuses its tables.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

#[allow(dead_code)]
mod scratch;

use scratch::{Package, assert_contains, workspace};

const FAULTY: &str = "value\nsms read\n";

/// A package that compiles nothing but its tables.
fn package(name: &str, script: &str) -> Package {
    let name = format!("reports-{name}");
    let manifest = format!(
        "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
         [build-dependencies]\nscope-build = {{ path = {:?} }}\n",
        workspace().join("scope-build"),
    );
    let package = Package::create(&name, &manifest);
    package.write("src/lib.rs", "");
    package.write("build.rs", &format!("fn main() {{ {script}; }}\n"));
    package
}

/// What a person reads, with these settings of the environment and these arguments.
fn said(package: &Package, environment: &[(&str, &str)], arguments: &[&str]) -> String {
    let mut command = package.command("check");
    for setting in [
        "CARGO_TERM_COLOR",
        "CLICOLOR_FORCE",
        "NO_COLOR",
        "SCOPEGATE_REPORT",
    ] {
        command.env_remove(setting);
    }
    command.envs(environment.iter().copied()).args(arguments);
    let output = command.arg("--offline").output().unwrap();
    assert!(!output.status.success());
    let shown = String::from_utf8(output.stderr).unwrap();
    let (_, said) = shown
        .split_once("--- stderr\n")
        .expect("what the script said");
    said.to_owned()
}

/// A script is run again for as long as it fails, so that nothing has to watch what it is told.
#[test]
fn a_screen_of_faults_or_all_of_them() {
    let package = package("many", r#"scope_build::compile("scopes.csv")"#);
    package.write(
        "scopes.csv",
        &format!("value\n{}", "sms read\n".repeat(100)),
    );
    let screen = said(&package, &[], &[]);
    assert_contains(&screen, "--> scopes.csv:2:4\n");
    assert_contains(&screen, " more faults\n");
    assert_contains(&screen, "error: 100 faults; no catalogue was written");
    assert!(!screen.contains("--> scopes.csv:101:4\n"), "{screen}");
    let all = said(&package, &[("SCOPEGATE_REPORT", "all")], &[]);
    assert_contains(&all, "--> scopes.csv:101:4\n");
    assert!(!all.contains(" more faults\n"), "{all}");
    assert_eq!(said(&package, &[], &[]), screen);
}

#[test]
fn the_faults_of_two_tables_at_once() {
    let script = r#"scope_build::compile_all(["scopes.csv", "good.csv", "billing.csv"])"#;
    let package = package("two", script);
    package.write("scopes.csv", FAULTY);
    package.write("billing.csv", FAULTY);
    package.write("good.csv", "value\nsms.read\n");
    let report = said(&package, &[], &[]);
    assert_contains(&report, "--> scopes.csv:2:4\n");
    assert_contains(&report, "--> billing.csv:2:4\n");
    assert!(!report.contains("good.csv"), "{report}");

    package.write("scopes.csv", "value\nsms.read\n");
    let report = said(&package, &[], &[]);
    assert_contains(&report, "--> billing.csv:2:4\n");
    assert!(!report.contains("scopes.csv"), "{report}");
}

/// Whatever says how cargo colours says how the report is coloured.
#[test]
fn colours_are_those_of_cargo() {
    let package = package("colours", r#"scope_build::compile("scopes.csv")"#);
    package.write("scopes.csv", FAULTY);
    let red = "\u{1b}[1m\u{1b}[91merror\u{1b}[0m\u{1b}[1m: no scope can contain a space";
    let log = said(&package, &[], &[]);
    assert_contains(&log, "error: no scope can contain a space");
    assert!(!log.contains('\u{1b}'), "{log:?}");
    assert_contains(&said(&package, &[], &["--color", "always"]), red);
    assert_contains(
        &said(&package, &[], &["--config", "term.color='always'"]),
        red,
    );
    assert_contains(&said(&package, &[("CARGO_TERM_COLOR", "always")], &[]), red);
    assert_contains(&said(&package, &[("CLICOLOR_FORCE", "1")], &[]), red);
    for plain in [
        said(
            &package,
            &[("CARGO_TERM_COLOR", "always")],
            &["--color", "never"],
        ),
        said(&package, &[("CARGO_TERM_COLOR", "never")], &[]),
        said(&package, &[("NO_COLOR", "1")], &[]),
    ] {
        assert!(!plain.contains('\u{1b}'), "{plain:?}");
        assert_contains(&plain, "error: no scope can contain a space");
    }
}

#[test]
fn a_slip_is_understood_alike_in_a_table_and_in_an_attribute() {
    let rules = ["scope-build/src/validate", "scope-macros/src/resolve"].map(|folder| {
        let file = workspace().join(folder).join("suggest/slip.rs");
        std::fs::read_to_string(file).unwrap()
    });
    assert_eq!(rules[0], rules[1]);
}
