//! Part 3: what the macros cost whoever compiles with them.

mod cold;
mod packages;

use super::Options;
use super::limit::{Limit, figure, times};
use crate::Result;
use crate::markdown::Report;
use crate::measure::Outcome;
use crate::scale::table::Table;
use crate::workspace::{Mode, Workspace};
use packages::{Body, Crate, Edit, FUNCTIONS, Form, Kind, title};

/// More of what takes less, whose noise is larger beside it.
const ROUNDS: [(Mode, usize); 3] = [
    (Mode::Expansion, 5),
    (Mode::ExpansionOptimized, 5),
    (Mode::Check, 2),
];
const EDITS: usize = 3;

/// What took longer than this is not measured again: the noise is small beside it.
const LONG_S: f64 = 2.0;

const OF_NOTHING: Limit = Limit::AtMost(3.0, "× the attribute that does nothing");
const OF_SYN: Limit = Limit::AtLeast(3.0, "× cheaper than `syn::ItemFn`");
const OF_PLAIN: Limit = Limit::AtMost(1.2, "× the crate without guards");

/// CPU seconds of the crates of one form and body, by their kind.
type Seconds = [f64; 5];

pub(super) fn run(options: &Options, report: &mut Report) -> Result<()> {
    let workspace = Workspace::create("macros")?;
    report.line(include_str!("../macros.md"));
    cold::report(report, &workspace)?;
    packages::attributes(&workspace)?;
    let scopes = packages::scopes()?;
    let mut found = Vec::new();
    for form in Form::ALL {
        for body in Body::ALL {
            let crates = Kind::ALL.map(|kind| Crate { kind, form, body });
            for package in crates {
                package.add(&workspace, &scopes, options.seed)?;
            }
            let [expansion, optimized, check] = ROUNDS.map(|(mode, rounds)| {
                least(&crates, rounds, |package, _| {
                    workspace.compile(&package.name(), mode)
                })
            });
            found.push(Found {
                title: title(form, body),
                expansion: expansion?,
                optimized: optimized?,
                check: check?,
                edited: edits(&workspace, &scopes, options.seed, &crates, Edit::Text)?,
                moved: edits(&workspace, &scopes, options.seed, &crates, Edit::Line)?,
            });
        }
    }
    expansions(report, &found, "macros as cargo compiles them", |it| {
        &it.expansion
    });
    expansions(
        report,
        &found,
        "macros compiled with `opt-level = 3`",
        |it| &it.optimized,
    );
    wholes(report, &found);
    increments(
        report,
        &found,
        "an edit within a line of one function",
        |it| &it.edited,
    );
    report.line("");
    increments(report, &found, "a line was added to one function", |it| {
        &it.moved
    });
    Ok(())
}

struct Found {
    title: String,
    expansion: Seconds,
    /// With macros that were compiled at `opt-level = 3`.
    optimized: Seconds,
    check: Seconds,
    /// After an edit within a line.
    edited: Seconds,
    /// After an edit that adds one.
    moved: Seconds,
}

/// The least of some rounds, in which the crates take turns.
fn least(
    crates: &[Crate; 5],
    rounds: usize,
    compile: impl Fn(Crate, usize) -> Result<Outcome>,
) -> Result<Seconds> {
    let mut least = [f64::INFINITY; 5];
    for round in 0..rounds {
        for (package, least) in crates.iter().zip(&mut least) {
            if round == 0 || *least < LONG_S {
                let cost = compile(*package, round)?.cost();
                *least = least.min(cost.ok_or("a crate went over the limit")?.cpu_s);
            }
        }
    }
    eprintln!("{}: {least:.3?}", crates[0].name());
    Ok(least)
}

/// Checks each crate again after one of its functions was edited. What was measured before left what
/// there is to reuse.
fn edits(
    workspace: &Workspace,
    scopes: &Table,
    seed: u64,
    crates: &[Crate; 5],
    edit: fn(usize) -> Edit,
) -> Result<Seconds> {
    least(crates, EDITS, |package, round| {
        package.edit(workspace, scopes, seed, edit(round))?;
        workspace.compile_changes(&package.name(), Mode::Check)
    })
}

fn of(seconds: &Seconds, kind: Kind) -> f64 {
    seconds[kind as usize]
}

/// What a kind takes that the crate without attributes does not.
fn more(seconds: &Seconds, kind: Kind) -> f64 {
    of(seconds, kind) - of(seconds, Kind::Plain)
}

fn a_function(seconds: f64) -> String {
    format!("{:.1} µs", seconds * 1e6 / FUNCTIONS as f64)
}

fn expansions(report: &mut Report, found: &[Found], with: &str, of_them: fn(&Found) -> &Seconds) {
    report.line(&format!(
        "### Expansion of one function, {with}
"
    ));
    header(report);
    for found in found {
        let [_, kinds @ ..] = Kind::ALL;
        let nothing = more(of_them(found), Kind::Nothing);
        let cells = kinds.map(|kind| {
            let its = more(of_them(found), kind);
            format!("{}, {}", a_function(its), times(its, nothing))
        });
        let plain = a_function(of(of_them(found), Kind::Plain));
        report.row(&format!(
            "{} | {plain} | {}",
            found.title,
            cells.join(" | ")
        ));
    }
    report.line("");
    report.header(&["", &OF_NOTHING.to_string(), &OF_SYN.to_string()]);
    for found in found {
        let [nothing, syn, guarded] =
            [Kind::Nothing, Kind::Syn, Kind::Guarded].map(|kind| more(of_them(found), kind));
        report.row(&format!(
            "{} | {} | {}",
            found.title,
            OF_NOTHING.verdict(guarded / nothing),
            OF_SYN.verdict(syn / guarded)
        ));
    }
    report.line("");
}

fn wholes(report: &mut Report, found: &[Found]) {
    report.line("### The whole, `cargo check`, CPU seconds\n");
    header(report);
    for found in found {
        let cells = found.check.map(figure);
        report.row(&format!("{} | {}", found.title, cells.join(" | ")));
    }
    report.line("");
    report.header(&[
        "of one guard",
        "expansion",
        "what rustc makes of it",
        "both",
    ]);
    for found in found {
        let [expansion, both] =
            [&found.expansion, &found.check].map(|seconds| more(seconds, Kind::Guarded));
        let cells = [expansion, both - expansion, both].map(a_function);
        report.row(&format!("{} | {}", found.title, cells.join(" | ")));
    }
    report.line("");
}

fn increments(report: &mut Report, found: &[Found], what: &str, of_them: fn(&Found) -> &Seconds) {
    report.line(&format!("### After {what}, `cargo check`, CPU seconds\n"));
    header(report);
    for found in found {
        let cells = of_them(found).map(figure);
        report.row(&format!("{} | {}", found.title, cells.join(" | ")));
    }
    report.line("");
    report.header(&["", &OF_PLAIN.to_string()]);
    for found in found {
        let ratio = of(of_them(found), Kind::Guarded) / of(of_them(found), Kind::Plain);
        report.row(&format!("{} | {}", found.title, OF_PLAIN.verdict(ratio)));
    }
}

fn header(report: &mut Report) {
    let kinds = Kind::ALL.map(Kind::title);
    report.header(&[&[""], &kinds[..]].concat());
}
