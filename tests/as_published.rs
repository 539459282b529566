//! A table with every oddity that published ones have compiles as it stands, each name means its
//! own scope, and what may not be meant is a warning of cargo, one line each.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

#[allow(dead_code)]
mod scratch;

use std::fs;
use std::path::Path;

use scratch::{Package, workspace};
use serde_json::Value;

/// Scopes with their group, and with a variant where none can be derived or two fall together.
const SCOPES: &[(&str, &str, &str)] = &[
    // Equal to its group, and a scope and a parent at once.
    ("repo", "repo", ""),
    ("repo:status", "repo", ""),
    ("repo:status:self", "repo", ""),
    ("repo:*", "repo", ""),
    ("*", "A group *of all*", ""),
    ("user.{id}", "user.{id}", ""),
    ("{}", "Self", "Braces"),
    // Keywords, wherever they stand.
    ("self", "Self", ""),
    ("super", "Option", ""),
    ("crate", "ALL of it", ""),
    ("_", "2 things", "Underscore"),
    ("self.super", "", ""),
    ("super::crate", "", ""),
    ("crate/self/_/x", "", ""),
    ("a.self.b", "", ""),
    ("async.await.move", "", ""),
    ("x.type", "", ""),
    ("x.use", "", ""),
    ("true", "", ""),
    ("macro_rules.union.gen", "", ""),
    // What the generated code has names of its own for.
    ("name", "", ""),
    ("id", "", ""),
    ("names.Scope", "", ""),
    ("prelude", "", ""),
    ("scopes", "", ""),
    ("Group", "", ""),
    ("core.option.Option", "", ""),
    ("std", "", ""),
    ("__scopegate", "", ""),
    // Digits, dashes, and two separators in one name.
    ("2fa", "", ""),
    ("resource-explorer-2:Search", "", ""),
    ("admin.apps:read", "", ""),
    ("2.0", "", ""),
    ("-", "", "Dash"),
    ("a..b", "", ""),
    (".a", "", "DotA"),
    ("a.", "", "ADot"),
    ("a", "", ""),
    ("...", "", "Dots"),
    ("a'b|c`d", "", ""),
    // Case.
    ("s3:GetObject", "", ""),
    ("s3:getObject", "", ""),
    ("Type", "", ""),
    ("TYPE", "", ""),
    ("type", "", ""),
    ("readmail", "", ""),
    ("readMail", "", ""),
    // URLs.
    ("https://www.googleapis.com/auth/drive.readonly", "", ""),
    ("urn:ietf:params", "", ""),
    // The longest that is published.
    (
        "compute.instances.useReadOnlyWithAVeryLongNameThatGoesOnAndOnAndOnUntilItHasNinetyThreeLetters",
        "",
        "",
    ),
];

const DESCRIPTION: &str = "*/ \"\"# [Scope] <b> http://x.org\n\n    code\n1. `list` {{}} \\";

#[test]
fn every_name_means_its_own_scope() {
    let package = package("as-published");
    let rows = SCOPES
        .iter()
        .map(|(value, group, ident)| format!("\"{value}\",{group},{ident},\"{DESCRIPTION}\",\n"));
    package.write(
        "scopes.csv",
        &format!(
            "value,group,ident,description,deprecated\n{}",
            rows.collect::<String>()
        ),
    );
    package.write("src/lib.rs", &program());
    if let Err(report) = package.check(&[]) {
        panic!("{report}");
    }
}

/// A crate in which every scope guards a function.
fn program() -> String {
    let guarded = SCOPES.iter().enumerate().map(|(ordinal, (value, ..))| {
        format!(
            "const _: () = assert!(scope!({value:?}) as u32 == {ordinal});\n\
             #[requires_scope({value:?})]\npub fn guarded_{ordinal}() {{}}\n"
        )
    });
    format!(
        "#![deny(warnings)]\n#![forbid(unsafe_code)]\n\
         pub mod scopes {{ scopegate::include_catalog!(); }}\n\
         use scopes::prelude::*;\n\
         const _: () = assert!(Scope::s3_GetObject as u32 + 1 == Scope::s3_getObject as u32);\n\
         const _: [Scope; 3] = [Scope::RepoAny, Scope::Any, Scope::GoogleapisComAuthDriveReadonly];\n\
         {}",
        guarded.collect::<String>()
    )
}

#[test]
fn what_may_not_be_meant_is_one_line_each() {
    let package = package("warned-of");
    package.write(
        "scopes.csv",
        "value,description\nsms.read,plain\nSMS.read,\"one\u{200b}\ncargo::rustc-cfg=evil\"\n",
    );
    package.write(
        "src/lib.rs",
        "pub mod scopes { scopegate::include_catalog!(); }\n",
    );
    let output = package.check(&["--message-format=json-render-diagnostics"]);
    let output = output.unwrap_or_else(|report| panic!("{report}"));
    let said = fs::read_to_string(out_dir(&output).with_file_name("output")).unwrap();
    let warnings: Vec<_> = said
        .lines()
        .filter(|line| !line.starts_with("cargo::rustc-env="))
        .collect();
    assert_eq!(
        warnings,
        [
            "cargo::rerun-if-changed=scopes.csv",
            "cargo::warning=scopes.csv:3: `SMS.read` differs from `sms.read` only in case (line \
             2): in Rust they are `SMS_read` and `sms_read_`; the `ident` column can name them; \
             remove one if only one is issued",
            "cargo::warning=scopes.csv:3: a zero-width space (U+200B) in `description`: cannot be \
             seen; remove it if it is not meant to be there",
        ]
    );
}

fn out_dir(output: &[u8]) -> std::path::PathBuf {
    let lines = output.split(|&byte| byte == b'\n');
    let mut messages = lines.filter_map(|line| serde_json::from_slice(line).ok());
    let executed = messages.find(|message: &Value| {
        let package = message["package_id"].as_str().unwrap_or_default();
        message["reason"] == "build-script-executed" && package.contains("warned-of")
    });
    Path::new(executed.unwrap()["out_dir"].as_str().unwrap()).to_path_buf()
}

fn package(name: &str) -> Package {
    let manifest = format!(
        "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
         [dependencies]\nscopegate = {{ path = {:?}, default-features = false }}\n\n\
         [build-dependencies]\nscope-build = {{ path = {:?} }}\n",
        workspace(),
        workspace().join("scope-build"),
    );
    let package = Package::create(name, &manifest);
    package.write(
        "build.rs",
        "fn main() { scope_build::Build::new(\"scopes.csv\").literal_wildcards().compile(); }\n",
    );
    package
}
