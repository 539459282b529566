//! What a large catalogue may cost at most.

use super::cargo::Mode;
use super::compile::Compiled;
use super::report::Report;
use crate::measure::Cost;

const LARGE: usize = 10_000;
const LARGEST: usize = 50_000;

/// For each limit, in each mode, the figure and whether it is within. The first catalogue of a size
/// is the one with IDs.
pub(super) fn report(report: &mut Report, compiled: &[Compiled]) {
    report.heading("Limits");
    let mut columns = vec!["the catalogue's crate"];
    columns.extend(Mode::ALL.map(Mode::title));
    report.header(&columns);
    let limits: [(&str, f64, &str, Figure); 4] = [
        ("10,000: CPU of the enum's", 2.5, " ×", |costs| {
            of_the_enum(costs, LARGE)
        }),
        ("50,000: CPU of the enum's", 2.0, " ×", |costs| {
            of_the_enum(costs, LARGEST)
        }),
        ("50,000: peak memory", 400.0, " MB", |costs| {
            Some(costs(LARGEST, SCOPEGATE)?.peak_bytes / 1e6)
        }),
        ("50,000: CPU of that of 10,000", 8.0, " ×", |costs| {
            Some(costs(LARGEST, SCOPEGATE)?.cpu_s / costs(LARGE, SCOPEGATE)?.cpu_s)
        }),
    ];
    for (name, most, unit, figure) in limits {
        let mut row = format!("{name}, at most {most}{unit}");
        for mode in Mode::ALL {
            let costs = |size, of: usize| {
                let mut catalogues = compiled.iter();
                let catalogue = catalogues.find(|catalogue| catalogue.rows == size)?;
                catalogue.of(mode)?.get(of)?.cost()
            };
            row.push_str(&match figure(&costs) {
                Some(figure) if figure <= most => format!(" | {figure:.1}{unit}"),
                Some(figure) => format!(" | **{figure:.1}{unit}**, over"),
                None => String::from(" | –"),
            });
        }
        report.row(&row);
    }
}

type Costs<'a> = &'a dyn Fn(usize, usize) -> Option<Cost>;
type Figure = fn(Costs<'_>) -> Option<f64>;

const ENUM: usize = 0;
const SCOPEGATE: usize = 2;

fn of_the_enum(costs: Costs<'_>, size: usize) -> Option<f64> {
    Some(costs(size, SCOPEGATE)?.cpu_s / costs(size, ENUM)?.cpu_s)
}
