//! What was found of the macros, beside their limits.

use super::super::limit::{self, Limit, times};
use super::packages::{FUNCTIONS, Kind};
use super::{Figures, Found};
use crate::markdown::Report;

const OF_NOTHING: Limit = Limit::AtMost(3.0, "× the attribute that does nothing");
const OF_SYN: Limit = Limit::AtLeast(3.0, "× cheaper than `syn::ItemFn`");
const OF_PLAIN: Limit = Limit::AtMost(1.2, "× the crate without guards");

pub(super) fn write(report: &mut Report, found: &[Found]) {
    let (as_usual, optimized) = ("as cargo compiles them", "compiled with `opt-level = 3`");
    expansions(report, found, as_usual, Unit::Instructions, |it| {
        &it.instructions
    });
    expansions(report, found, as_usual, Unit::Seconds, |it| &it.expansion);
    expansions(report, found, optimized, Unit::Seconds, |it| &it.optimized);
    wholes(report, found);
    let (text, line) = (
        "an edit within a line of one function",
        "a line was added to one function",
    );
    increments(report, found, text, Unit::Instructions, |it| {
        &it.edited_instructions
    });
    increments(report, found, text, Unit::Seconds, |it| &it.edited);
    increments(report, found, line, Unit::Seconds, |it| &it.moved);
}

/// What is counted of a crate.
#[derive(Debug, Clone, Copy)]
enum Unit {
    Seconds,
    Instructions,
}

impl Unit {
    fn title(self) -> &'static str {
        match self {
            Self::Seconds => "CPU time",
            Self::Instructions => "instructions",
        }
    }

    /// Of a crate, `1.24 s` or `1,240 M`.
    fn of_a_crate(self, figure: f64) -> String {
        match self {
            _ if figure.is_infinite() => String::from("–"),
            Self::Seconds => format!("{} s", limit::figure(figure)),
            Self::Instructions => format!("{} M", limit::figure(figure / 1e6)),
        }
    }

    /// Of one of its functions, `31.2 µs` or `31.2 k`.
    fn of_a_function(self, figure: f64) -> String {
        let figure = figure / FUNCTIONS as f64;
        match self {
            Self::Seconds => format!("{:.1} µs", figure * 1e6),
            Self::Instructions => format!("{} k", limit::figure(figure / 1e3)),
        }
    }
}

fn of(figures: &Figures, kind: Kind) -> f64 {
    figures[kind as usize]
}

/// What a kind takes that the crate without attributes does not.
fn more(figures: &Figures, kind: Kind) -> f64 {
    of(figures, kind) - of(figures, Kind::Plain)
}

fn expansions(
    report: &mut Report,
    found: &[Found],
    with: &str,
    unit: Unit,
    of_them: fn(&Found) -> &Figures,
) {
    let title = unit.title();
    report.line(&format!(
        "### Expansion of one function, {title}, macros {with}\n"
    ));
    header(report);
    for found in found {
        let [_, kinds @ ..] = Kind::ALL;
        let nothing = more(of_them(found), Kind::Nothing);
        let cells = kinds.map(|kind| {
            let its = more(of_them(found), kind);
            format!("{}, {}", unit.of_a_function(its), times(its, nothing))
        });
        let plain = unit.of_a_function(of(of_them(found), Kind::Plain));
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
    report.line("### The whole, `cargo check`, CPU time\n");
    header(report);
    for found in found {
        let cells = found.check.map(|its| Unit::Seconds.of_a_crate(its));
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
            [&found.expansion, &found.check].map(|figures| more(figures, Kind::Guarded));
        let cells = [expansion, both - expansion, both].map(|its| Unit::Seconds.of_a_function(its));
        report.row(&format!("{} | {}", found.title, cells.join(" | ")));
    }
    report.line("");
}

fn increments(
    report: &mut Report,
    found: &[Found],
    what: &str,
    unit: Unit,
    of_them: fn(&Found) -> &Figures,
) {
    let title = unit.title();
    report.line(&format!("### After {what}, `cargo check`, {title}\n"));
    header(report);
    for found in found {
        let cells = of_them(found).map(|its| unit.of_a_crate(its));
        report.row(&format!("{} | {}", found.title, cells.join(" | ")));
    }
    report.line("");
    report.header(&["", &OF_PLAIN.to_string()]);
    for found in found {
        let ratio = of(of_them(found), Kind::Guarded) / of(of_them(found), Kind::Plain);
        report.row(&format!("{} | {}", found.title, OF_PLAIN.verdict(ratio)));
    }
    report.line("");
}

fn header(report: &mut Report) {
    let kinds = Kind::ALL.map(Kind::title);
    report.header(&[&[""], &kinds[..]].concat());
}
