//! What comes with scopegate, by `cargo tree`.

use std::collections::BTreeSet;
use std::env;
use std::process::Command;

use super::said;
use crate::Result;
use crate::markdown::Report;
use crate::report::REPOSITORY;

const TREES: [(&str, &[&str]); 5] = [
    (
        "scopegate, no features",
        &["-p=scopegate", "--no-default-features"],
    ),
    ("scopegate", &["-p=scopegate"]),
    ("scopegate, `axum`", &["-p=scopegate", "--features=axum"]),
    ("scope-macros", &["-p=scope-macros"]),
    ("scope-build", &["-p=scope-build"]),
];

pub(super) fn report(report: &mut Report) -> Result<()> {
    report.line("### Packages that come with it, itself and those of this workspace not counted\n");
    report.header(&["", "in the program", "and for building it", "which"]);
    for (title, arguments) in TREES {
        // The others run when it is compiled, and are in no program.
        let linked = match title.starts_with("scopegate") {
            true => tree(arguments, "normal,no-proc-macro")?.len(),
            false => 0,
        };
        let all = tree(arguments, "normal,build")?;
        let names: Vec<_> = all.iter().map(String::as_str).collect();
        report.row(&format!(
            "{title} | {} | {} | {}",
            linked,
            all.len(),
            names.join(", ")
        ));
    }
    report.line("");
    Ok(())
}

/// The names in a tree that are of others.
fn tree(arguments: &[&str], edges: &str) -> Result<BTreeSet<String>> {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo
        .current_dir(REPOSITORY)
        .args(["tree", "--locked", "--prefix=none", "--format={p}"]);
    cargo.args(["--edges", edges]).args(arguments);
    let tree = said(&mut cargo)?;
    let of_others = tree.lines().filter(|line| !line.contains("(/"));
    let names = of_others.filter_map(|line| line.split(' ').next());
    Ok(names
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect())
}
