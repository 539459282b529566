//! Part 4: a request of the quickstart's read handler, guarded and unguarded.

mod load;
mod memory;
mod server;
mod spread;

use std::fs;

use super::Options;
use super::peers::Peers;
use crate::Result;
use crate::markdown::Report;

/// The catalogues, and how often each server is asked over the loopback.
const CATALOGUES: [(&str, &str, usize); 2] =
    [("partner", "Partner", 81), ("zoho_crm", "Zoho CRM", 81)];

const FRAMEWORKS: [(&str, &str); 2] = [
    ("axum", "scopegate on axum"),
    ("actix", "actix-web-grants on actix-web"),
];

/// How handlers are guarded in the example that this is about, and not guarded.
const GUARDED: &str = "quickstart";
const UNGUARDED: &str = "unguarded";

pub(super) fn run(options: &Options, report: &mut Report) -> Result<()> {
    let wrk = server::wrk()?;
    let peers = Peers::build_package(options, "servers")?;
    let versions = [
        "axum",
        "hyper",
        "actix-web",
        "actix-web-grants",
        "jsonwebtoken",
        "tokio",
    ];
    peers.versions(report, &versions)?;
    report.line(include_str!("../whole.md"));
    let before = busy()?;
    for (catalogue, title, rounds) in CATALOGUES {
        report.line(&format!("### {title}, over the loopback, {wrk}\n"));
        load::report(report, &peers, catalogue, rounds)?;
    }
    let after = busy()?;
    report.line(&format!(
        "Load average: {before} before, and {after} after, of which the two programs are 2.\n"
    ));
    for (catalogue, title, _) in CATALOGUES {
        report.line(&format!("### {title}, one request, in process\n"));
        memory::report(report, &peers, catalogue)?;
    }
    Ok(())
}

/// How many programs want a processor, in the mean of the last minute.
fn busy() -> Result<String> {
    let load = fs::read_to_string("/proc/loadavg")?;
    Ok(load.split(' ').next().ok_or("no load average")?.to_owned())
}

/// `axum quickstart partner allowed 1`
fn case(peers: &Peers, framework: &str, form: &str, catalogue: &str, outcome: &str) -> String {
    let seed = peers.seed();
    format!("{framework} {form} {catalogue} {outcome} {seed}")
}
