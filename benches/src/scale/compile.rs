//! What rustc takes for the crate of a catalogue, and for one that guards with it.

use std::collections::BTreeMap;

use super::packages;
use super::report::{cells, ratio};
use super::table::Table;
use crate::Result;
use crate::markdown::Report;
use crate::measure::Outcome;
use crate::workspace::{Mode, Workspace};

pub(super) const ROUNDS: usize = 3;

/// What took longer than this is not measured again.
const LONG_S: f64 = 10.0;

/// What was found to take long.
pub(super) type Long = BTreeMap<(String, Mode), Outcome>;

/// A catalogue, compiled as an enum, as one with strum's derives, and by scopegate.
pub(super) struct Compiled {
    pub(super) rows: usize,
    pub(super) label: String,
    modes: Vec<(Mode, [Outcome; 3])>,
}

impl Compiled {
    pub(super) fn measure(workspace: &Workspace, table: &Table, long: &mut Long) -> Result<Self> {
        let packages = [
            packages::bare(workspace, table)?,
            packages::strum(workspace, table)?,
            packages::scopegate(workspace, table)?,
        ];
        let mut modes = Vec::new();
        for mode in Mode::ALL {
            let outcomes = interleaved(workspace, &packages, mode, long)?;
            eprintln!("{}, {}: {}", table.label, mode.title(), cells(outcomes));
            modes.push((mode, outcomes));
        }
        Ok(Self {
            rows: table.rows.len(),
            label: table.label.clone(),
            modes,
        })
    }

    pub(super) fn of(&self, mode: Mode) -> Option<[Outcome; 3]> {
        let mut modes = self.modes.iter();
        modes
            .find(|(own, _)| *own == mode)
            .map(|(_, outcomes)| *outcomes)
    }
}

pub(super) fn report(report: &mut Report, compiled: &[Compiled]) {
    for mode in Mode::ALL {
        report.heading(&format!("The catalogue's crate, {}", mode.title()));
        report.header(&[
            "scopes",
            "bare `enum`",
            "strum",
            "scopegate",
            "of the enum",
            "of strum",
        ]);
        for catalogue in compiled {
            let Some(outcomes) = catalogue.of(mode) else {
                continue;
            };
            let [bare, strum, scopegate] = outcomes;
            let ratios = [ratio(scopegate, bare), ratio(scopegate, strum)];
            let row = format!(
                "{} | {} | {}",
                catalogue.label,
                cells(outcomes),
                ratios.join(" | ")
            );
            report.row(&row);
        }
    }
}

/// Checks functions with and without the attribute, and reports a row of it.
pub(super) fn functions(report: &mut Report, workspace: &Workspace, table: &Table) -> Result<()> {
    let packages = [
        packages::functions(workspace, table, false)?,
        packages::functions(workspace, table, true)?,
    ];
    let outcomes = interleaved(workspace, &packages, Mode::Check, &mut Long::new())?;
    let costs = outcomes.map(Outcome::cost);
    let each = match costs {
        [Some(without), Some(with)] => {
            let each = (with.cpu_s - without.cpu_s) / packages::FUNCTIONS as f64;
            format!("{:.0} µs", each * 1e6)
        }
        _ => String::from("–"),
    };
    report.row(&format!("{} | {} | {each}", table.label, cells(outcomes)));
    Ok(())
}

/// The least of some rounds, in which the packages take turns: what else the machine does meanwhile
/// meets all of them.
fn interleaved<const N: usize>(
    workspace: &Workspace,
    packages: &[String; N],
    mode: Mode,
    long: &mut Long,
) -> Result<[Outcome; N]> {
    let mut least = packages
        .clone()
        .map(|package| long.get(&(package, mode)).copied());
    for _ in 0..ROUNDS {
        for (package, least) in packages.iter().zip(&mut least) {
            if least.is_none_or(is_short) {
                let outcome = workspace.compile(package, mode)?;
                *least = Some(least.map_or(outcome, |least| least.lesser(outcome)));
            }
        }
    }
    let least = least.map(|outcome| outcome.unwrap_or(Outcome::OverTheLimit));
    let known = packages
        .iter()
        .zip(least)
        .filter(|(_, outcome)| !is_short(*outcome));
    long.extend(known.map(|(package, outcome)| ((package.clone(), mode), outcome)));
    Ok(least)
}

pub(super) fn is_short(outcome: Outcome) -> bool {
    outcome.cost().is_some_and(|cost| cost.cpu_s < LONG_S)
}
