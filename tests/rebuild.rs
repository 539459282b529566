//! Editing the table and building again changes what compiles: in the crate of the catalogue, and
//! in one that depends on it.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

mod scratch;

use std::fs;
use std::path::{Path, PathBuf};

use scratch::{Package, assert_contains, workspace};
use serde_json::Value;

const READ: &str = "sms.read,SMS,The caller can read messages.";
const SEND: &str = "sms.send,SMS,The caller can send messages.";
const REED: &str = "sms.reed,SMS,The caller can play the reed.";

#[test]
fn a_scope_that_is_gone_does_not_compile() {
    let catalogue = Catalogue::create("gone");
    catalogue.write_table(&[READ, SEND]);
    catalogue.builds();

    catalogue.write_table(&[SEND]);
    let report = catalogue.does_not_build();
    assert_contains(&report, "error: `sms.read` is not a scope of `scopes`");
    assert_contains(&report, "`sms` offers `sms.send`");
    assert_contains(&report, "#[requires_scope(sms.read)]");

    catalogue.write_table(&[REED, SEND]);
    let report = catalogue.does_not_build();
    assert_contains(&report, "did you mean `sms.reed`?");

    catalogue.write_handler("sms.reed");
    catalogue.builds();

    catalogue.write_handler("sms.read");
    catalogue.write_table(&[REED, SEND, READ]);
    catalogue.builds();
}

#[test]
fn a_faulty_table_leaves_the_last_good_one() {
    let catalogue = Catalogue::create("faulty");
    catalogue.write_table(&[READ, SEND]);
    let output = catalogue.builds();
    let good = generated(&output);

    catalogue.write_table(&[READ, SEND, "sms read,SMS,", READ]);
    let report = catalogue.does_not_build();
    assert_contains(&report, "scopes.csv:4:4");
    assert_contains(&report, "scopes.csv:5:1");
    assert_contains(&report, "sms read");
    assert_eq!(generated(&output), good);

    catalogue.write_table(&[READ, SEND, REED]);
    assert_eq!(catalogue.builds(), output);
    assert_ne!(generated(&output), good);
}

#[test]
fn what_an_earlier_build_has_left_is_not_included() {
    let catalogue = Catalogue::create("renamed");
    catalogue.write_table(&[READ, SEND]);
    catalogue.builds();

    catalogue.write_build_script(r#"scope_build::Build::new("scopes.csv").name("auth").compile()"#);
    let report = catalogue.does_not_build();
    assert_contains(
        &report,
        "the build script has compiled no table into the catalogue `scopes`\n       \
         = help: call `scope_build::compile(\"scopes.csv\")` in build.rs",
    );
}

/// The macro that includes a catalogue reads the type itself, which the compiler is told of, too.
#[test]
fn every_file_that_is_included_is_watched() {
    let catalogue = Catalogue::create("watched");
    catalogue.write_table(&[READ, SEND]);
    let output = catalogue.builds();
    for file in ["scopes.scope.rs", "scopes.rs"] {
        let path = output.join(file);
        let good = fs::read_to_string(&path).unwrap();
        fs::write(
            &path,
            format!("{good}compile_error!(\"{file} is read\");\n"),
        )
        .unwrap();
        assert_contains(
            &catalogue.does_not_build(),
            &format!("error: {file} is read\n"),
        );
        fs::write(&path, good).unwrap();
        catalogue.builds();
    }
}

#[test]
fn the_type_of_other_rows_is_no_type_of_these() {
    let catalogue = Catalogue::create("another-type");
    catalogue.write_table(&[SEND, READ]);
    let output = catalogue.builds();
    let [_, other, _] = generated(&output);
    catalogue.write_table(&[READ, SEND]);
    assert_eq!(catalogue.builds(), output);

    fs::write(output.join("scopes.scope.rs"), other).unwrap();
    assert_contains(
        &catalogue.does_not_build(),
        "error[E0432]: unresolved import",
    );
}

/// Cargo does not watch a lock that was not there, and does from the first build that finds it.
#[test]
fn a_lock_holds_the_builds_after_it() {
    let catalogue = Catalogue::create("lock");
    let path = catalogue.package.path("scopes.lock");
    let _ = fs::remove_file(&path);
    catalogue.write_table(&[READ, SEND]);
    let output = catalogue.builds();
    let good = generated(&output);
    let ran = || {
        fs::metadata(output.with_file_name("output"))
            .unwrap()
            .modified()
            .unwrap()
    };

    let unlocked = ran();
    catalogue.builds();
    assert_eq!(
        ran(),
        unlocked,
        "without a lock, a script runs at every build"
    );

    let lock = "scopegate lock 1\nscope sms.read\nscope sms.send\nend\n";
    catalogue.package.write("scopes.lock", lock);
    catalogue.write_table(&[READ]);
    let report = catalogue.does_not_build();
    assert_contains(&report, "the scope `sms.send` is gone, which the lock has");
    assert_eq!(generated(&output), good);

    catalogue.write_table(&[READ, SEND]);
    catalogue.builds();
    let said = || fs::read_to_string(output.with_file_name("output")).unwrap();
    assert!(!said().contains("cargo::warning"), "{}", said());

    catalogue.write_table(&[READ, SEND, REED]);
    catalogue.builds();
    assert_contains(
        &said(),
        "cargo::warning=`scopes.lock` is behind its table by 1 change",
    );

    catalogue.write_table(&[READ, SEND]);
    catalogue.builds();
    let guarded = lock.replace("sms.send", "sms.reed\nscope sms.send");
    catalogue.package.write("scopes.lock", &guarded);
    let report = catalogue.does_not_build();
    assert_contains(&report, "the scope `sms.reed` is gone, which the lock has");

    catalogue.package.write("scopes.lock", "<<<<<<< HEAD\n");
    assert_contains(&catalogue.does_not_build(), "the lock was merged");
    fs::remove_file(path).unwrap();
    catalogue.builds();
}

#[test]
fn a_build_script_does_not_write_the_lock_it_is_held_to() {
    let catalogue = Catalogue::create("self-locked");
    let lock = catalogue.package.path("scopes.lock");
    let _ = fs::remove_file(&lock);
    catalogue.write_table(&[READ]);
    catalogue.write_build_script(
        r#"let lock = scope_build::Build::new("scopes.csv").write_lock();
           scope_build::compile("scopes.csv");
           lock.unwrap()"#,
    );
    let report = catalogue.does_not_build();
    assert_contains(
        &report,
        "a build script does not write the lock that it is held to",
    );
    assert!(!lock.exists());
}

#[test]
fn without_its_table_a_catalogue_still_judges_names() {
    let catalogue = Catalogue::create("table");
    catalogue.write_table(&[READ, SEND]);
    let table = catalogue.builds().join("scopes.table");
    fs::remove_file(table).unwrap();

    for wrong in ["sms.raed", "sms:read", "sms.Read", "sms"] {
        catalogue.write_handler(wrong);
        let report = catalogue.does_not_build();
        assert_contains(&report, "no such scope in this catalogue");
    }
    catalogue.write_handler("sms.read, any(sms.send, sms.read)");
    catalogue.builds();
}

#[test]
fn two_tables_cannot_be_one_catalogue() {
    let catalogue = Catalogue::create("twice");
    catalogue.write_table(&[READ, SEND]);
    catalogue
        .package
        .write("other/Scopes.csv", "value\nsms.read\n");
    catalogue.write_build_script(
        r#"scope_build::compile("scopes.csv"); scope_build::compile("other/Scopes.csv")"#,
    );
    let report = catalogue.does_not_build();
    assert_contains(
        &report,
        "scopes.csv and other/Scopes.csv would both be the catalogue `scopes`",
    );
    assert_contains(&report, "(exit status: 1)");
}

/// A catalogue with a build script, and a program beside it that guards a handler.
struct Catalogue {
    name: String,
    package: Package,
}

impl Catalogue {
    fn create(name: &str) -> Self {
        let name = format!("rebuild-{name}");
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
             [lib]\nname = \"catalogue\"\n\n\
             [workspace]\n\n\
             [dependencies]\nscopegate = {{ path = {:?} }}\n\n\
             [build-dependencies]\nscope-build = {{ path = {:?} }}\n",
            workspace(),
            workspace().join("scope-build"),
        );
        let package = Package::create(&name, &manifest);
        package.write(
            "src/lib.rs",
            "pub mod scopes { scopegate::include_catalog!(); }\n",
        );
        let catalogue = Self { name, package };
        catalogue.write_build_script(r#"scope_build::compile("scopes.csv")"#);
        catalogue.write_handler("sms.read");
        catalogue
    }

    fn write_table(&self, rows: &[&str]) {
        let table = format!("value,group,description\n{}\n", rows.join("\n"));
        self.package.write("scopes.csv", &table);
    }

    fn write_build_script(&self, statements: &str) {
        let script = format!("fn main() {{ {statements}; }}\n");
        self.package.write("build.rs", &script);
    }

    fn write_handler(&self, scope: &str) {
        let handler = format!(
            "use catalogue::scopes::prelude::*;\n\n\
             #[requires_scope({scope})]\n\
             fn handler() {{}}\n\n\
             fn main() {{ let _ = handler; }}\n"
        );
        self.package.write("src/main.rs", &handler);
    }

    /// Builds, and answers where the build script has written to.
    fn builds(&self) -> PathBuf {
        let output = match self.build() {
            Ok(output) => output,
            Err(report) => panic!("{report}"),
        };
        let lines = output.split(|&byte| byte == b'\n');
        let mut messages = lines.filter_map(|line| serde_json::from_slice(line).ok());
        let executed = messages.find(|message: &Value| {
            let package = message["package_id"].as_str().unwrap_or_default();
            message["reason"] == "build-script-executed" && package.contains(&self.name)
        });
        PathBuf::from(executed.unwrap()["out_dir"].as_str().unwrap())
    }

    fn does_not_build(&self) -> String {
        self.build().map(|_| "the package builds").unwrap_err()
    }

    fn build(&self) -> Result<Vec<u8>, String> {
        self.package
            .check(&["--message-format=json-render-diagnostics"])
    }
}

/// What the build script has written last.
fn generated(output: &Path) -> [String; 3] {
    ["scopes.rs", "scopes.scope.rs", "scopes.table"]
        .map(|file| fs::read_to_string(output.join(file)).unwrap())
}
