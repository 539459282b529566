//! Requests a second over the loopback, in rounds in which the servers take turns.

use std::process::Command;

use super::super::limit::{Limit, figure};
use super::super::peers::Peers;
use super::server::{self, Rate, Server};
use super::spread::Spread;
use super::{FRAMEWORKS, GUARDED, UNGUARDED, case};
use crate::Result;
use crate::markdown::Report;

/// Two that are alike say what is noise.
const SERVERS: [&str; 3] = [UNGUARDED, UNGUARDED, GUARDED];

/// Noise of so many percent drowns whatever a guard takes: others had the machine.
const LOUD: f64 = 5.0;

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
        let cells = [0, 1, 2]
            .map(|at| Spread::middle_half(rounds.iter().map(|round| of(&round[at]))).to_string());
        report.row(&format!("{title} | {}", cells.join(" | ")));
    });
    report.line("");
    report.header(&[
        "the difference, in percent",
        "of two unguarded",
        "of guarded and unguarded",
        "at most as far as two unguarded may be",
    ]);
    for_each(&all, |title, rounds, of| {
        let [unguarded, guarded] = [1, 2].map(|at| {
            let ratios = rounds.iter().map(|round| of(&round[at]) / of(&round[0]));
            Spread::of_the_median(ratios.map(|ratio| 100.0 * (ratio - 1.0)))
        });
        let noise = unguarded.furthest();
        let difference = guarded.median.abs();
        let verdict = match noise <= LOUD {
            true => Limit::AtMost(noise, "%").verdict(difference),
            false => format!("**{}**, too loud to tell", figure(difference)),
        };
        report.row(&format!("{title} | {unguarded} | {guarded} | {verdict}"));
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

/// Each server is a new process, and started first, second and last in turn: its place in memory is not
/// always the same.
fn one_round(peers: &Peers, framework: &str, catalogue: &str, round: usize) -> Result<Round> {
    let mut at = [0, 1, 2];
    at.rotate_left(round % SERVERS.len());
    let start = |at: usize| -> Result<_> {
        let case = case(peers, framework, SERVERS[at], catalogue, "allowed");
        Ok((Server::start(peers, &case)?, tokens(peers, &case)?))
    };
    let [first, second, third] = at.map(start);
    let rates = server::ask(&[first?, second?, third?])?;
    let mut found = [Rate::NONE; SERVERS.len()];
    for (at, rate) in at.into_iter().zip(rates) {
        found[at] = rate;
    }
    let each = found.map(|found| found.rate.round());
    eprintln!("{framework} {catalogue}: {each:?} requests a second");
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
