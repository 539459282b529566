//! Part 1: one check, any of three and all of three, beside the peers.

use super::Options;
use super::limit::{Limit, figure, times};
use super::peers::{Figures, Peers};
use crate::Result;
use crate::markdown::Report;

const CALLERS: u64 = 64;

/// What is asked for, and what that is called.
const ASKED: [(&str, &str); 3] = [
    ("one", "One scope"),
    ("any", "`any` of three"),
    ("all", "`all` of three"),
];

const GRANTED: [usize; 4] = [1, 8, 32, 200];

/// The peers, and by how much scopegate is to be ahead of them.
const PEERS: [(&str, &str, Option<f64>); 10] = [
    ("scopegate", "scopegate", None),
    (BY_HAND, "scopegate, `grant.has(…)` by hand", None),
    ("enumset", "enumset", None),
    ("hashset-enum", "`HashSet<Enum>`", None),
    ("foldhash", "`HashSet<&str>`, foldhash", None),
    ("hashset", "`HashSet<String>`", Some(80.0)),
    ("oauth-resource-server", "oauth-resource-server", Some(1.0)),
    ("twitch_oauth2", "twitch_oauth2", Some(1.0)),
    ("actix-web-grants", "actix-web-grants", Some(80.0)),
    ("aliri", "aliri", Some(80.0)),
];

/// The same grant, asked without a guard.
const BY_HAND: &str = "by-hand";
const MORE: Limit = Limit::AtMost(3.0, "instructions more than the check by hand");

/// The loop around each check, which is counted and taken off.
const LOOP: &str = "nothing";

struct Case {
    granted: usize,
    outcome: &'static str,
}

fn cases(asked: &str) -> Vec<Case> {
    let granted = GRANTED.into_iter();
    let cases =
        granted.flat_map(|granted| ["hit", "miss"].map(|outcome| Case { granted, outcome }));
    let possible = |case: &Case| asked != "all" || case.outcome == "miss" || case.granted >= 3;
    cases.filter(possible).collect()
}

impl Case {
    fn arguments(&self, who: &str, asked: &str, peers: &Peers) -> String {
        let Self { granted, outcome } = self;
        format!("check {who} {asked} {granted} {outcome} {}", peers.seed())
    }
}

pub(super) fn run(options: &Options, report: &mut Report) -> Result<()> {
    let peers = Peers::build(options)?;
    let mut all = Vec::new();
    for (asked, _) in ASKED {
        for case in cases(asked) {
            let who = PEERS.iter().map(|(who, ..)| *who).chain([LOOP]);
            all.extend(who.map(|who| case.arguments(who, asked, &peers)));
        }
    }
    let instructions = peers.instructions(&all, CALLERS, 101 * CALLERS)?;
    all.retain(|case| !case.contains(LOOP));
    let nanoseconds = peers.nanoseconds("check", &all)?;

    let found = Found {
        peers: &peers,
        instructions,
        nanoseconds,
    };
    let versions = [
        "enumset",
        "foldhash",
        "oauth-resource-server",
        "twitch_oauth2",
        "actix-web-grants",
        "aliri_oauth2",
    ];
    peers.versions(report, &versions)?;
    report.line(include_str!("check.md"));
    found.limits(report);
    for (asked, title) in ASKED {
        found.table(report, asked, title);
    }
    Ok(())
}

struct Found<'a> {
    peers: &'a Peers,
    instructions: Figures,
    nanoseconds: Figures,
}

impl Found<'_> {
    fn instructions(&self, who: &str, asked: &str, case: &Case) -> Option<f64> {
        let of = |who| {
            self.instructions
                .of(&case.arguments(who, asked, self.peers))
        };
        Some(of(who)? - of(LOOP)?)
    }

    /// What a peer takes, and how often scopegate's could have been done by then.
    fn ratio(&self, who: &str, asked: &str, case: &Case) -> Option<f64> {
        let own = self.instructions("scopegate", asked, case)?;
        Some(self.instructions(who, asked, case)? / own)
    }

    /// The least of all cases, of hits and misses: what is kept there is kept everywhere.
    fn limits(&self, report: &mut Report) {
        let columns = GRANTED.map(|granted| format!("{granted} granted"));
        let first = ["instructions", "limit, of scopegate's"].into_iter();
        let columns = first.chain(columns.iter().map(String::as_str));
        report.header(&columns.collect::<Vec<_>>());
        for (who, title, least) in PEERS {
            let Some(least) = least else { continue };
            let limit = Limit::AtLeast(least, "×");
            for (asked, what) in ASKED {
                let cells = GRANTED.map(|granted| {
                    let cases = cases(asked)
                        .into_iter()
                        .filter(|case| case.granted == granted);
                    let ratios = cases.filter_map(|case| self.ratio(who, asked, &case));
                    limit.verdict(ratios.fold(f64::INFINITY, f64::min))
                });
                report.row(&format!(
                    "{title}, {what} | {limit} | {}",
                    cells.join(" | ")
                ));
            }
        }
        report.line("\nEach is the lesser of hits and misses.");
        let more = |(asked, case): (&str, Case)| {
            let of = |who| self.instructions(who, asked, &case);
            Some(of("scopegate")? - of(BY_HAND)?)
        };
        let all = ASKED.into_iter();
        let all =
            all.flat_map(|(asked, _)| cases(asked).into_iter().map(move |case| (asked, case)));
        let most = all.filter_map(more).fold(f64::NEG_INFINITY, f64::max);
        report.line(&format!("The guard, at its worst: {}.", MORE.with(most)));
    }

    fn table(&self, report: &mut Report, asked: &str, title: &str) {
        let cases = cases(asked);
        let columns = cases
            .iter()
            .map(|case| format!("{}, {}", case.granted, case.outcome));
        let columns: Vec<_> = columns.collect();
        for unit in ["instructions", "ns"] {
            report.line(&format!("\n### {title}, {unit}\n"));
            let first = format!("{unit}; granted");
            let header = [&first].into_iter().chain(&columns).map(String::as_str);
            report.header(&header.collect::<Vec<_>>());
            for (who, title, _) in PEERS {
                let cells = cases.iter().map(|case| {
                    let figures = match unit {
                        "ns" => {
                            let of =
                                |who| self.nanoseconds.of(&case.arguments(who, asked, self.peers));
                            of(who).zip(of("scopegate"))
                        }
                        _ => {
                            let of = |who| self.instructions(who, asked, case);
                            of(who).zip(of("scopegate"))
                        }
                    };
                    figures.map_or_else(
                        || String::from("–"),
                        |(its, own)| match who {
                            "scopegate" => figure(its),
                            _ => format!("{}, {}", figure(its), times(its, own)),
                        },
                    )
                });
                let cells: Vec<_> = cells.collect();
                report.row(&format!("{title} | {}", cells.join(" | ")));
            }
        }
    }
}
