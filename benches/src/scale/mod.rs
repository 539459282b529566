//! What the size of a catalogue costs: rustc, `scope-build`, and whoever is asked at run time.

mod compile;
mod limits;
mod packages;
mod report;
pub(crate) mod table;
mod tables;

use std::fs;
use std::path::{Path, PathBuf};

use crate::markdown::Report;
use crate::report::REPOSITORY;
use crate::workspace::Workspace;
use crate::{Result, USAGE};
use compile::Compiled;
use table::Table;

const INTRODUCTION: &str = "\
# What the size of a catalogue costs

Written by `cargo run -p benches --release -- scale`. CPU seconds and peak memory of rustc alone, for
the one crate: the least of three rounds in which the crates take turns, one round where that takes
long. \"Over the limit\" is more than 120 CPU seconds or 12 GiB of address space. The enum derives
`Clone, Copy, PartialEq, Eq`; strum's is the same with `EnumString, Display, IntoStaticStr, EnumIter`.
";

pub(crate) struct Options {
    sizes: Vec<usize>,
    table: Option<PathBuf>,
    out: PathBuf,
}

impl Options {
    pub(crate) fn read(mut arguments: impl Iterator<Item = String>) -> Result<Self> {
        let table = Path::new(REPOSITORY).join("tests/catalogues/aws_iam.csv");
        let mut options = Self {
            sizes: vec![143, 1_000, 10_000, 50_000],
            table: table.is_file().then_some(table),
            out: Path::new(REPOSITORY).join("benches/SCALE.md"),
        };
        while let Some(option) = arguments.next() {
            let value = arguments.next().ok_or(USAGE)?;
            match option.as_str() {
                "--sizes" => {
                    let sizes = value.split(',').map(str::parse);
                    options.sizes = sizes.collect::<std::result::Result<_, _>>()?;
                }
                "--table" => options.table = Some(value.into()),
                "--out" => options.out = value.into(),
                _ => return Err(USAGE.into()),
            }
        }
        Ok(options)
    }

    /// The two sizes at which a square would show.
    fn largest(&self) -> Vec<usize> {
        let mut sizes = self.sizes.clone();
        sizes.sort_unstable();
        sizes.split_off(sizes.len().saturating_sub(2))
    }

    fn tables(&self) -> Result<Vec<Table>> {
        let mut tables: Vec<_> = self
            .sizes
            .iter()
            .map(|&size| Table::made(size, true))
            .collect();
        if let Some(largest) = self.sizes.iter().max() {
            tables.push(Table::made(*largest, false));
        }
        if let Some(path) = &self.table {
            tables.push(Table::read(path)?);
        }
        tables.sort_by_key(|table| table.rows.len());
        Ok(tables)
    }
}

pub(crate) fn run(options: &Options) -> Result<()> {
    let workspace = Workspace::create("scale")?;
    let tables = options.tables()?;
    let mut report = Report::default();
    report.line(INTRODUCTION);
    report.machine();
    report.row(&format!("strum | {}", packages::STRUM));

    let mut long = compile::Long::new();
    let compiled = tables
        .iter()
        .map(|table| Compiled::measure(&workspace, table, &mut long));
    let compiled: Vec<_> = compiled.collect::<Result<_>>()?;
    limits::report(&mut report, &compiled);
    compile::report(&mut report, &compiled);

    report.heading("A crate of 1,000 functions over it, `cargo check`");
    report.header(&["scopes", "not guarded", "guarded", "each guard"]);
    for table in &tables {
        compile::functions(&mut report, &workspace, table)?;
    }

    tables::report(&mut report, &workspace, &options.largest())?;
    checks(&mut report, &workspace, &tables)?;
    fs::write(&options.out, report.text)?;
    Ok(())
}

/// Checks, claims and grants at run time.
fn checks(report: &mut Report, workspace: &Workspace, tables: &[Table]) -> Result<()> {
    report.heading("At run time, for grants of 1, 10 and 50 scopes");
    report.line(
        "A check is `grant.allows::<Guard![…]>()`; a claim is one of 512 that differ, read by \
         `Grant::parse`.\nTimes are in nanoseconds, sizes in bytes.\n",
    );
    report.header(&[
        "scopes", "`Grant`", "hit, 1", "miss, 1", "hit, 10", "miss, 10", "hit, 50", "miss, 50",
        "parse 1", "parse 10", "parse 50", "heap, 1", "heap, 10", "heap, 50",
    ]);
    for table in tables {
        let package = packages::checks(workspace, table)?;
        let program = workspace.program(&package, true)?;
        let output = std::process::Command::new(program).output()?;
        if !output.status.success() {
            return Err(String::from_utf8_lossy(&output.stderr).into());
        }
        let cells = String::from_utf8(output.stdout)?;
        report.row(&format!("{} | {}", table.label, cells.trim()));
    }
    Ok(())
}
