//! What one request allocates and how many instructions it takes, without a network.

use std::process::Command;

use super::super::limit::{Limit, figure};
use super::super::peers::Peers;
use super::{GUARDED, UNGUARDED, case};
use crate::Result;
use crate::markdown::Report;

/// The handlers of scopegate, and what they are called.
const AXUM: [(&str, &str); 10] = [
    (UNGUARDED, "scopegate on axum, unguarded"),
    (GUARDED, "as in the quickstart"),
    ("one", "`Guard![…]`, one scope"),
    ("any", "`Guard![…]`, any of three"),
    ("all", "`Guard![…]`, all of three"),
    ("attribute", "`#[requires_scope(…)]`, one scope"),
    ("attribute-all", "`#[requires_scope(…)]`, all of three"),
    ("from", "`from = caller`, one scope"),
    ("from-all", "`from = caller`, all of three"),
    (BY_HAND, "axum without scopegate, unguarded"),
];

const ACTIX: [(&str, &str); 5] = [
    (UNGUARDED, "actix-web-grants, unguarded"),
    (GUARDED, "as in the quickstart"),
    ("one", "`#[protect(…)]`, one scope"),
    ("any", "`#[protect(…)]`, any of three"),
    ("all", "`#[protect(…)]`, all of three"),
];

const BY_HAND: &str = "by-hand";

const HANDLERS: [(&str, &[(&str, &str)]); 2] = [("axum", &AXUM), ("actix", &ACTIX)];

const MORE: Limit = Limit::AtMost(0.0, "more, of scopegate's");

/// How many requests have different tokens.
const TOKENS: u64 = 64;

pub(super) fn report(report: &mut Report, peers: &Peers, catalogue: &str) -> Result<()> {
    allowed(report, peers, catalogue)?;
    refused(report, peers, catalogue)
}

fn allowed(report: &mut Report, peers: &Peers, catalogue: &str) -> Result<()> {
    let of = |framework: &str, form: &str| case(peers, framework, form, catalogue, "allowed");
    let all = HANDLERS.iter().flat_map(|(framework, forms)| {
        let forms = forms.iter();
        forms.map(move |(form, _)| requests(&of(framework, form)))
    });
    let instructions = peers.instructions(&all.collect::<Vec<_>>(), TOKENS, 5 * TOKENS)?;
    let found = |framework: &str, form: &str| -> Result<[f64; 3]> {
        let case = of(framework, form);
        let [allocations, bytes] = memory(peers, &case)?;
        let instructions = instructions.of(&requests(&case));
        Ok([
            allocations,
            bytes,
            instructions.ok_or("a case was not measured")?,
        ])
    };
    let limit = MORE.to_string();
    report.header(&[
        "allowed",
        "allocations",
        &limit,
        "bytes",
        "more",
        "instructions",
        "more",
    ]);
    for (framework, forms) in HANDLERS {
        let unguarded = found(framework, UNGUARDED)?;
        for (form, title) in forms {
            let its = found(framework, form)?;
            let cells = [0, 1, 2].map(|at| {
                let more = its[at] - unguarded[at];
                let more = match (framework, at) {
                    ("axum", 0) if is_guarded(form) => MORE.verdict(more),
                    _ => figure(more),
                };
                format!("{} | {more}", figure(its[at]))
            });
            report.row(&format!("{title} | {}", cells.join(" | ")));
        }
    }
    report.line("");
    Ok(())
}

fn refused(report: &mut Report, peers: &Peers, catalogue: &str) -> Result<()> {
    report.header(&["refused", "allocations", "bytes"]);
    for (framework, forms) in HANDLERS {
        for (form, title) in forms.iter().filter(|(form, _)| is_guarded(form)) {
            let case = case(peers, framework, form, catalogue, "refused");
            let cells = memory(peers, &case)?.map(figure);
            report.row(&format!("{framework}, {title} | {}", cells.join(" | ")));
        }
    }
    report.line("");
    Ok(())
}

fn is_guarded(form: &str) -> bool {
    ![UNGUARDED, BY_HAND].contains(&form)
}

/// The case, as the program is told to answer so many requests of it.
fn requests(case: &str) -> String {
    format!("requests {case}")
}

/// How often one request allocates, and how many bytes.
fn memory(peers: &Peers, case: &str) -> Result<[f64; 2]> {
    let mut program = Command::new(peers.program("memory"));
    let output = program.args(case.split(' ')).output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into());
    }
    let said = String::from_utf8(output.stdout)?;
    let (allocations, bytes) = said.trim().split_once(' ').ok_or("no figures")?;
    Ok([allocations.parse()?, bytes.parse()?])
}
