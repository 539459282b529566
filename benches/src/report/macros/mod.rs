//! Part 3: what the macros cost whoever compiles with them.

mod cold;
mod packages;
mod tables;

use super::Options;
use crate::Result;
use crate::markdown::{Report, installed};
use crate::measure::Outcome;
use crate::workspace::{Mode, Workspace};
use packages::{Body, Crate, Edit, Form, Kind, title};

/// More of what takes less, whose noise is larger beside it.
const ROUNDS: [(Mode, usize); 4] = [
    (Mode::CountedExpansion, 1),
    (Mode::Expansion, 5),
    (Mode::ExpansionOptimized, 5),
    (Mode::Check, 2),
];
const EDITS: usize = 3;

/// Of which a check is counted: in valgrind each takes a minute.
const COUNTED: [Kind; 3] = [Kind::Plain, Kind::Nothing, Kind::Guarded];

/// What took longer than this is not measured again: the noise is small beside it.
const LONG_S: f64 = 2.0;

/// What the crates of one form and body took, by their kind.
type Figures = [f64; 5];

pub(super) fn run(options: &Options, report: &mut Report) -> Result<()> {
    let workspace = Workspace::create("macros")?;
    report.line(&format!("{}.\n", installed("valgrind")?));
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
            let [instructions, expansion, optimized, check] = ROUNDS.map(|(mode, rounds)| {
                least(&crates, rounds, mode, |package, _| {
                    workspace.compile(&package.name(), mode)
                })
            });
            let edits = |mode, times, edit: fn(usize) -> Edit| {
                least(&crates, times, mode, |package, time| {
                    package.edit(&workspace, &scopes, options.seed, edit(time))?;
                    workspace.compile_changes(&package.name(), mode)
                })
            };
            found.push(Found {
                title: title(form, body),
                instructions: instructions?,
                expansion: expansion?,
                optimized: optimized?,
                check: check?,
                // What was measured before left what there is to reuse.
                edited: edits(Mode::Check, EDITS, Edit::Text)?,
                edited_instructions: edits(Mode::CountedCheck, 1, |_| Edit::Text(EDITS))?,
                moved: edits(Mode::Check, EDITS, Edit::Line)?,
            });
        }
    }
    tables::write(report, &found);
    Ok(())
}

struct Found {
    title: String,
    /// Of expansion.
    instructions: Figures,
    expansion: Figures,
    /// With macros that were compiled at `opt-level = 3`.
    optimized: Figures,
    check: Figures,
    /// After an edit within a line.
    edited: Figures,
    edited_instructions: Figures,
    /// After an edit that adds one.
    moved: Figures,
}

/// The least of some rounds, in which the crates take turns; infinite of one that is not wanted.
fn least(
    crates: &[Crate; 5],
    rounds: usize,
    mode: Mode,
    compile: impl Fn(Crate, usize) -> Result<Outcome>,
) -> Result<Figures> {
    let mut least = [f64::INFINITY; 5];
    let is_wanted = |kind| mode != Mode::CountedCheck || COUNTED.contains(&kind);
    for round in 0..rounds {
        let packages = crates.iter().zip(&mut least);
        for (package, least) in packages.filter(|(package, _)| is_wanted(package.kind)) {
            if round == 0 || mode.is_counted() || *least < LONG_S {
                let cost = compile(*package, round)?.cost();
                let cost = cost.ok_or("a crate went over the limit")?;
                let figure = match mode.is_counted() {
                    true => cost.instructions.ok_or("no instructions were counted")?,
                    false => cost.cpu_s,
                };
                *least = least.min(figure);
            }
        }
    }
    eprintln!("{}, {}: {least:.3?}", crates[0].name(), mode.title());
    Ok(least)
}
