//! Tables of any size, always the same for the same size.

use std::path::Path;

use heck::ToUpperCamelCase;

use crate::Result;
use crate::markdown::thousands;

pub(crate) struct Table {
    pub(crate) label: String,
    pub(crate) rows: Vec<Row>,
}

#[derive(Default)]
pub(crate) struct Row {
    pub(crate) value: String,
    pub(crate) group: String,
    pub(crate) id: String,
    pub(crate) description: String,
    pub(crate) implies: String,
}

const AREAS: [&str; 10] = [
    "account", "billing", "calls", "device", "fraud", "ledger", "number", "partner", "report",
    "sms",
];
const OBJECTS: [&str; 10] = [
    "address", "batch", "contact", "document", "invoice", "line", "payment", "quota", "route",
    "user",
];
const ACTIONS: [&str; 10] = [
    "approve", "archive", "create", "delete", "export", "list", "manage", "read", "share", "update",
];
const WORDS: [&str; 16] = [
    "the", "caller", "partner", "records", "below", "every", "shared", "with", "of", "account",
    "history", "and", "their", "settings", "current", "owner",
];

impl Table {
    pub(crate) fn made(size: usize, with_ids: bool) -> Self {
        let mut random = Random(size as u64);
        let rows = (0..size).map(|at| {
            let area = format!("{}{}", AREAS[at / 100 % 10], at / 100);
            let (object, action) = (OBJECTS[at / 10 % 10], ACTIONS[at % 10]);
            let words = (0..4 + random.below(12)).map(|_| WORDS[random.below(WORDS.len())]);
            let words: Vec<_> = words.collect();
            Row {
                value: format!("{area}.{object}.{action}"),
                group: area,
                id: if with_ids {
                    (at + 1).to_string()
                } else {
                    String::new()
                },
                description: format!("The caller can {action} {object} {}.", words.join(" ")),
                implies: String::new(),
            }
        });
        let ids = if with_ids { "" } else { ", no IDs" };
        Self {
            label: format!("{}{ids}", thousands(size)),
            rows: rows.collect(),
        }
    }

    /// A published table, without what it says of IDs and implication.
    pub(crate) fn read(path: &Path) -> Result<Self> {
        let mut reader = csv::Reader::from_path(path)?;
        let header = reader.headers()?.clone();
        let column = |name| header.iter().position(|column| column == name);
        let value = column("value").ok_or("the table has no `value` column")?;
        let (group, description) = (column("group"), column("description"));
        let mut rows = Vec::new();
        for record in reader.records() {
            let record = record?;
            let cell = |at: Option<usize>| {
                let cell = at.and_then(|at| record.get(at));
                cell.unwrap_or_default().to_owned()
            };
            rows.push(Row {
                value: cell(Some(value)),
                group: cell(group),
                description: cell(description),
                ..Row::default()
            });
        }
        let file = path.file_name().unwrap_or_default().to_string_lossy();
        Ok(Self {
            label: format!("{}, {file}", thousands(rows.len())),
            rows,
        })
    }

    /// `50000`, or `50000_no_ids`: what the packages of this table are called.
    pub(crate) fn suffix(&self) -> String {
        let without = if self.has_ids() { "" } else { "_no_ids" };
        format!("{}{without}", self.rows.len())
    }

    pub(crate) fn has_ids(&self) -> bool {
        self.rows.iter().any(|row| !row.id.is_empty())
    }

    pub(crate) fn csv(&self) -> Result<String> {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(["value", "group", "id", "description", "implies"])?;
        for row in &self.rows {
            writer.write_record([
                &row.value,
                &row.group,
                &row.id,
                &row.description,
                &row.implies,
            ])?;
        }
        Ok(String::from_utf8(writer.into_inner()?)?)
    }
}

impl Row {
    pub(crate) fn variant(&self) -> String {
        let name = self.value.to_upper_camel_case();
        match name.starts_with(|first: char| first.is_ascii_digit()) {
            true => format!("_{name}"),
            false => name,
        }
    }
}

/// SplitMix64.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut word = self.0;
        word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((word ^ (word >> 31)) % end as u64) as usize
    }
}
