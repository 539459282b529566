//! Part 2: a claim becomes a grant, beside the peers.

use super::Options;
use super::limit::{Limit, figure, times};
use super::peers::{Figures, Peers};
use crate::Result;
use crate::markdown::Report;

const CLAIMS: u64 = 512;

const SHAPES: [(usize, &str); 6] = [
    (1, "known"),
    (1, "half"),
    (10, "known"),
    (10, "half"),
    (50, "known"),
    (50, "half"),
];

/// Who reads claims of this form in this catalogue.
struct Table {
    title: &'static str,
    catalogue: &'static str,
    form: &'static str,
    peers: &'static [&'static str],
}

const KNOWN: &[&str] = &[
    "scopegate",
    "ahash",
    "phf",
    "enumset",
    "strum",
    "foldhash",
    "hashset",
    "oauth-resource-server",
    "twitch_oauth2",
    "actix-web-grants",
    "aliri",
];
const ARRAYS: &[&str] = &[
    "scopegate",
    "ahash",
    "phf",
    "enumset",
    "strum",
    "hashset",
    "oauth-resource-server",
    "twitch_oauth2",
    "actix-web-grants",
    "aliri",
];

const TABLES: [Table; 5] = [
    Table {
        title: "Partner, a string",
        catalogue: "partner",
        form: "string",
        peers: KNOWN,
    },
    Table {
        title: "Partner, a JSON array of names",
        catalogue: "partner",
        form: "array",
        peers: ARRAYS,
    },
    Table {
        title: "Partner, a JSON array of IDs",
        catalogue: "partner",
        form: "ids",
        peers: &["scopegate", "ahash", "hashset"],
    },
    Table {
        title: "Zoho CRM, a string",
        catalogue: "zoho_crm",
        form: "string",
        peers: KNOWN,
    },
    Table {
        title: "50,000 scopes, a string",
        catalogue: "made",
        form: "string",
        peers: &[
            "scopegate",
            "ahash",
            "ahash-set",
            "hashset",
            "oauth-resource-server",
            "aliri",
        ],
    },
];

/// How much faster scopegate is to be, in which table.
const LIMITS: [(usize, &str, f64); 6] = [
    (0, "aliri", 15.0),
    (0, "hashset", 12.0),
    (0, "strum", 6.0),
    (0, "phf", 4.0),
    (0, "ahash", 2.5),
    (4, "ahash", 1.0),
];

const A_TOKEN: Limit = Limit::AtMost(120.0, "instructions a token");

impl Table {
    fn case(&self, who: &str, (tokens, share): (usize, &str), peers: &Peers) -> String {
        let Self {
            catalogue, form, ..
        } = self;
        format!(
            "claim {who} {catalogue} {tokens} {share} {form} {}",
            peers.seed()
        )
    }

    fn name(&self, who: &str) -> &'static str {
        match (who, self.catalogue, self.form) {
            ("ahash", "made", _) => "ahash map, a `Vec` of ordinals",
            ("ahash", ..) => "ahash map, a set of bits",
            ("ahash-set", ..) => "ahash map, an ahash set of ordinals",
            ("phf", ..) => "phf, a set of bits",
            ("enumset", ..) => "strum, a set of bits",
            ("strum", ..) => "strum, `HashSet<Enum>`",
            ("foldhash", ..) => "`HashSet<&str>`, foldhash",
            ("hashset", _, "ids") => "`HashSet<u64>`",
            ("hashset", ..) => "`HashSet<String>`",
            ("oauth-resource-server", ..) => "oauth-resource-server",
            ("twitch_oauth2", ..) => "twitch_oauth2",
            ("actix-web-grants", ..) => "actix-web-grants",
            ("aliri", ..) => "aliri",
            _ => "scopegate",
        }
    }
}

pub(super) fn run(options: &Options, report: &mut Report) -> Result<()> {
    let peers = Peers::build(options)?;
    let mut all = Vec::new();
    for table in &TABLES {
        for shape in SHAPES {
            all.extend(table.peers.iter().map(|who| table.case(who, shape, &peers)));
        }
    }
    let found = Found {
        instructions: peers.instructions(&all, CLAIMS, 2 * CLAIMS)?,
        allocations: peers.allocations(&all)?,
        nanoseconds: peers.nanoseconds("claim", &all)?,
        peers: &peers,
    };
    let versions = [
        "ahash",
        "phf",
        "enumset",
        "strum",
        "foldhash",
        "oauth-resource-server",
        "twitch_oauth2",
        "actix-web-grants",
        "aliri_oauth2",
        "serde_json",
    ];
    peers.versions(report, &versions)?;
    report.line(include_str!("claim.md"));
    found.limits(report);
    found.start_up(report)?;
    for table in &TABLES {
        found.table(report, table, "instructions", &found.instructions);
        found.table(report, table, "ns", &found.nanoseconds);
        found.table(report, table, "allocations", &found.allocations);
    }
    Ok(())
}

struct Found<'a> {
    peers: &'a Peers,
    instructions: Figures,
    nanoseconds: Figures,
    allocations: Figures,
}

impl Found<'_> {
    fn of(&self, figures: &Figures, table: &Table, who: &str, shape: (usize, &str)) -> Option<f64> {
        figures.of(&table.case(who, shape, self.peers))
    }

    fn limits(&self, report: &mut Report) {
        header(report, &["", "limit"]);
        let [partner, ..] = &TABLES;
        let a_token = |shape: (usize, &str)| {
            let whole = self.of(&self.instructions, partner, "scopegate", shape);
            whole.map(|whole| A_TOKEN.verdict(whole / shape.0 as f64))
        };
        row(
            report,
            &format!("{} | {A_TOKEN}", partner.title),
            SHAPES.map(a_token),
        );
        let none = Limit::AtMost(0.0, "allocations");
        for table in &TABLES {
            let allocations = |shape| self.of(&self.allocations, table, "scopegate", shape);
            let cells = SHAPES.map(|shape| allocations(shape).map(|found| none.verdict(found)));
            row(report, &format!("{} | {none}", table.title), cells);
        }
        for (at, who, least) in LIMITS {
            let (table, limit) = (&TABLES[at], Limit::AtLeast(least, "×"));
            for (unit, figures) in [
                ("time", &self.nanoseconds),
                ("instructions", &self.instructions),
            ] {
                let cells = SHAPES.map(|shape| {
                    let of = |who| self.of(figures, table, who, shape);
                    Some(limit.verdict(of(who)? / of("scopegate")?))
                });
                let title = format!("{}: {}, {unit} | {limit}", table.title, table.name(who));
                row(report, &title, cells);
            }
        }
    }

    fn start_up(&self, report: &mut Report) -> Result<()> {
        let [.., made] = &TABLES;
        let case = |who| made.case(who, SHAPES[0], self.peers);
        let map = self.peers.ahead(&case("ahash"), &case("scopegate"))?;
        report.line(&format!(
            "\nBefore the first claim of 50,000 scopes, the map takes {} instructions to fill, and scopegate none: \
             its tables are static.",
            figure(map)
        ));
        Ok(())
    }

    fn table(&self, report: &mut Report, table: &Table, unit: &str, figures: &Figures) {
        report.line(&format!("\n### {}, {unit}\n", table.title));
        header(report, &[unit]);
        for who in table.peers {
            let cells = SHAPES.map(|shape| {
                let of = |who| self.of(figures, table, who, shape);
                let its = of(who)?;
                match (*who, unit) {
                    ("scopegate", _) | (_, "allocations") => Some(figure(its)),
                    _ => Some(format!("{}, {}", figure(its), times(its, of("scopegate")?))),
                }
            });
            row(report, table.name(who), cells);
        }
    }
}

fn header(report: &mut Report, first: &[&str]) {
    let shapes = SHAPES.map(|(tokens, share)| format!("{tokens}, {share}"));
    let columns = first
        .iter()
        .copied()
        .chain(shapes.iter().map(String::as_str));
    report.header(&columns.collect::<Vec<_>>());
}

fn row(report: &mut Report, first: &str, cells: [Option<String>; 6]) {
    let cells = cells.map(|cell| cell.unwrap_or_else(|| String::from("–")));
    report.row(&format!("{first} | {}", cells.join(" | ")));
}
