//! What a build from nothing takes for the macros, and for what they cannot do without.

use crate::Result;
use crate::markdown::Report;
use crate::report::REPOSITORY;
use crate::report::limit::Limit;
use crate::workspace::{Origin, Workspace};

const ROUNDS: usize = 3;
const MORE: Limit = Limit::AtMost(2.0, "CPU s more than proc-macro2 and quote");

const BARE: &str = "proc-macro2 = \"1\"\nquote = \"1\"\n";

/// A package of nothing but dependencies, each with what the one before has and more.
struct Case {
    package: &'static str,
    title: &'static str,
    dependencies: String,
    origin: Origin,
}

fn cases() -> [Case; 5] {
    let bare_syn = "syn = { version = \"3\", default-features = false }\n";
    let full = "syn = { version = \"3\", features = [\"full\"] }\n";
    let macros = format!("scope-macros = {{ path = \"{REPOSITORY}/scope-macros\" }}\n");
    [
        (
            "cold_bare",
            "proc-macro2, quote",
            BARE.to_owned(),
            Origin::Registry,
        ),
        (
            "cold_syn",
            "and syn, as scope-macros asks for it: all that it depends on",
            format!("{BARE}{bare_syn}"),
            Origin::Registry,
        ),
        (
            "cold_macros",
            "scope-macros",
            macros.clone(),
            Origin::Registry,
        ),
        (
            "cold_macros",
            "scope-macros, incrementally",
            macros,
            Origin::Path,
        ),
        (
            "cold_full",
            "proc-macro2, quote and syn with `full`",
            format!("{BARE}{full}"),
            Origin::Registry,
        ),
    ]
    .map(|(package, title, dependencies, origin)| Case {
        package,
        title,
        dependencies,
        origin,
    })
}

pub(super) fn report(report: &mut Report, workspace: &Workspace) -> Result<()> {
    let cases = cases();
    for case in &cases {
        let manifest = format!("[dependencies]\n{}", case.dependencies);
        workspace.add(case.package, &manifest, &[("src/lib.rs", "")])?;
    }
    let mut least = [f64::INFINITY; 5];
    for _ in 0..ROUNDS {
        for (case, least) in cases.iter().zip(&mut least) {
            let cost = workspace.build_cold(case.package, case.origin)?.cost();
            *least = least.min(cost.ok_or("a cold build went over the limit")?.cpu_s);
        }
    }
    report.line("### A cold build, `cargo build`, CPU seconds of all of it\n");
    report.header(&["of", "CPU s", "more than the first"]);
    for (case, found) in cases.iter().zip(least) {
        let more = found - least[0];
        report.row(&format!("{} | {found:.2} | {more:.2}", case.title));
    }
    report.line(&format!(
        "\nscope-macros: {}.\n",
        MORE.with(least[2] - least[0])
    ));
    Ok(())
}
