//! Requests a second over the loopback, in rounds in which the servers take turns.

use std::process::Command;

use super::super::limit::{Limit, figure};
use super::super::peers::Peers;
use super::server::{Rate, Server};
use super::{FRAMEWORKS, GUARDED, UNGUARDED, case};
use crate::Result;
use crate::markdown::Report;

/// Two that are alike say what is noise.
const SERVERS: [&str; 3] = [UNGUARDED, UNGUARDED, GUARDED];

/// Noise of so many percent drowns whatever a guard takes: others had the machine.
const LOUD: f64 = 10.0;

/// What one round found, of these servers.
type Round = [Rate; SERVERS.len()];

type Of = fn(&Rate) -> f64;

/// What is measured, and what it is called.
const MEASURED: [(&str, Of); 2] = [
    ("requests a second", |found| found.rate),
    ("processor time of the server, µs a request", |found| {
        found.cpu
    }),
];

pub(super) fn report(
    report: &mut Report,
    peers: &Peers,
    catalogue: &str,
    rounds: usize,
) -> Result<()> {
    let mut all = FRAMEWORKS.map(|_| Vec::new());
    for round in 0..rounds {
        for ((framework, _), found) in FRAMEWORKS.iter().zip(&mut all) {
            found.push(one_round(peers, framework, catalogue, round)?);
        }
    }
    report.header(&["", "unguarded", "unguarded again", "guarded"]);
    for_each(&all, |title, rounds, of| {
        let cells =
            [0, 1, 2].map(|at| Spread::of(rounds.iter().map(|round| of(&round[at]))).to_string());
        report.row(&format!("{title} | {}", cells.join(" | ")));
    });
    report.line("");
    let limit = "its median, at most that of nine in ten";
    report.header(&[
        "the difference",
        "of two unguarded",
        "nine in ten of these",
        "of guarded and unguarded",
        limit,
    ]);
    for_each(&all, |title, rounds, of| {
        let [unguarded, guarded] = [1, 2].map(|at| {
            let ratios = rounds.iter().map(|round| of(&round[at]) / of(&round[0]));
            ratios
                .map(|ratio| 100.0 * (ratio - 1.0))
                .collect::<Vec<_>>()
        });
        let noise = quantile(unguarded.iter().map(|it| it.abs()), 0.9);
        let [unguarded, guarded] = [unguarded, guarded].map(|it| Spread::of(it.into_iter()));
        let difference = guarded.median.abs();
        let verdict = match noise <= LOUD {
            true => Limit::AtMost(noise, "%").verdict(difference),
            false => format!("**{}**, too loud to tell", figure(difference)),
        };
        report.row(&format!(
            "{title} | {unguarded} % | {} % | {guarded} % | {verdict}",
            figure(noise)
        ));
    });
    report.line("");
    Ok(())
}

fn for_each(all: &[Vec<Round>], mut write: impl FnMut(String, &[Round], Of)) {
    for ((_, title), rounds) in FRAMEWORKS.iter().zip(all) {
        for (unit, of) in MEASURED {
            write(format!("{title}, {unit}"), rounds, of);
        }
    }
}

/// Each server is a new process, and asked first, second and last in turn: neither its place in memory
/// nor what was asked before it is always the same.
fn one_round(peers: &Peers, framework: &str, catalogue: &str, round: usize) -> Result<Round> {
    let mut found = [Rate::NONE; SERVERS.len()];
    for turn in 0..SERVERS.len() {
        let at = (turn + round) % SERVERS.len();
        let case = case(peers, framework, SERVERS[at], catalogue, "allowed");
        found[at] = Server::start(peers, &case)?.ask(&tokens(peers, &case)?)?;
        eprintln!("{case}: {:.0} requests a second", found[at].rate);
    }
    Ok(found)
}

fn tokens(peers: &Peers, case: &str) -> Result<Vec<u8>> {
    let mut program = Command::new(peers.program("servers"));
    let output = program.arg("tokens").args(case.split(' ')).output()?;
    match output.status.success() {
        true => Ok(output.stdout),
        false => Err(String::from_utf8_lossy(&output.stderr).into()),
    }
}

/// The middle, and where the middle half of the figures begins and ends.
struct Spread {
    low: f64,
    median: f64,
    high: f64,
}

impl Spread {
    fn of(figures: impl Iterator<Item = f64> + Clone) -> Self {
        let [low, median, high] = [0.25, 0.5, 0.75].map(|part| quantile(figures.clone(), part));
        Self { low, median, high }
    }
}

/// The one that this part of them does not exceed.
fn quantile(figures: impl Iterator<Item = f64>, part: f64) -> f64 {
    let mut figures: Vec<_> = figures.collect();
    figures.sort_by(f64::total_cmp);
    let at = (figures.len().saturating_sub(1) as f64 * part).round() as usize;
    figures.get(at).copied().unwrap_or(f64::NAN)
}

/// `0.31, −0.52 to 1.26`
impl std::fmt::Display for Spread {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [low, median, high] = [self.low, self.median, self.high].map(figure);
        write!(f, "{median}, {low} to {high}")
    }
}
