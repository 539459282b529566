//! Part 4: a request of the quickstart's read handler, guarded and unguarded.

mod load;
mod memory;
mod server;

use std::fs;

use super::Options;
use super::peers::Peers;
use crate::Result;
use crate::markdown::Report;

/// The catalogues, and how often each server is asked over the loopback.
const CATALOGUES: [(&str, &str, usize); 2] =
    [("partner", "Partner", 11), ("zoho_crm", "Zoho CRM", 11)];

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
    let busy = fs::read_to_string("/proc/loadavg")?;
    let busy = busy.split(' ').next().unwrap_or_default();
    report.line(&format!("Load average before: {busy}.\n"));
    for (catalogue, title, rounds) in CATALOGUES {
        report.line(&format!("### {title}, over the loopback, {wrk}\n"));
        load::report(report, &peers, catalogue, rounds)?;
    }
    for (catalogue, title, _) in CATALOGUES {
        report.line(&format!("### {title}, one request, in process\n"));
        memory::report(report, &peers, catalogue)?;
    }
    Ok(())
}

/// `axum quickstart partner allowed 1`
fn case(peers: &Peers, framework: &str, form: &str, catalogue: &str, outcome: &str) -> String {
    let seed = peers.seed();
    format!("{framework} {form} {catalogue} {outcome} {seed}")
}
