//! What a large catalogue may cost at most.

use super::compile::Compiled;
use crate::markdown::Report;
use crate::measure::Cost;
use crate::workspace::Mode;

const LARGE: usize = 10_000;
const LARGEST: usize = 50_000;

/// A figure of a catalogue beside the enum of the same size, and beside the catalogue of
/// [`LARGE`].
struct Limit {
    of: usize,
    what: &'static str,
    most: f64,
    unit: &'static str,
    figure: fn(own: Cost, bare: Cost, large: Cost) -> f64,
}

const LIMITS: [Limit; 4] = [
    Limit {
        of: LARGE,
        what: "CPU of the enum's",
        most: 2.5,
        unit: " ×",
        figure: |own, bare, _| own.cpu_s / bare.cpu_s,
    },
    Limit {
        of: LARGEST,
        what: "CPU of the enum's",
        most: 2.0,
        unit: " ×",
        figure: |own, bare, _| own.cpu_s / bare.cpu_s,
    },
    Limit {
        of: LARGEST,
        what: "peak memory",
        most: 400.0,
        unit: " MB",
        figure: |own, _, _| own.peak_bytes / 1e6,
    },
    Limit {
        of: LARGEST,
        what: "CPU of that of 10,000 with IDs",
        most: 8.0,
        unit: " ×",
        figure: |own, _, large| own.cpu_s / large.cpu_s,
    },
];

/// A row for each limit and each catalogue that it is about, and whether it holds in each mode.
pub(super) fn report(report: &mut Report, compiled: &[Compiled]) {
    report.heading("Limits");
    let mut columns = vec!["the catalogue's crate"];
    columns.extend(Mode::ALL.map(Mode::title));
    report.header(&columns);
    for limit in &LIMITS {
        for catalogue in compiled.iter().filter(|it| it.rows == limit.of) {
            let Limit {
                what, most, unit, ..
            } = limit;
            let cells = Mode::ALL.map(|mode| match limit.figure(catalogue, compiled, mode) {
                Some(figure) if figure <= *most => format!("{figure:.1}{unit}"),
                Some(figure) => format!("**{figure:.1}{unit}**, over"),
                None => String::from("–"),
            });
            let label = &catalogue.label;
            let cells = cells.join(" | ");
            report.row(&format!("{label}: {what}, at most {most}{unit} | {cells}"));
        }
    }
}

impl Limit {
    fn figure(&self, catalogue: &Compiled, compiled: &[Compiled], mode: Mode) -> Option<f64> {
        let large = compiled.iter().find(|it| it.rows == LARGE)?;
        let [bare, _, own] = catalogue.of(mode)?;
        let [_, _, large] = large.of(mode)?;
        Some((self.figure)(own.cost()?, bare.cost()?, large.cost()?))
    }
}
