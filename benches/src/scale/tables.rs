//! What `scope-build` takes to read, validate and generate.

use super::compile::{ROUNDS, is_short};
use super::packages;
use super::table::{Row, Table};
use crate::Result;
use crate::markdown::Report;
use crate::workspace::Workspace;

pub(super) fn report(report: &mut Report, workspace: &Workspace, sizes: &[usize]) -> Result<()> {
    let package = packages::tables(workspace)?;
    let programs = [
        workspace.program(&package, true)?,
        workspace.program(&package, false)?,
    ];
    report.heading("`scope-build`: reading, validating, generating and writing");
    report.header(&["table", "release", "dev, as build scripts are"]);
    for &size in sizes {
        for (case, table) in cases(size) {
            let path = workspace.write("tables/scopes.csv", &table.csv()?)?;
            let mut row = format!("{}, {case}", table.label);
            for program in &programs {
                let mut least = workspace.run(program, &[&path])?;
                for _ in 1..ROUNDS {
                    if is_short(least) {
                        least = least.lesser(workspace.run(program, &[&path])?);
                    }
                }
                row.push_str(&format!(" | {least}"));
            }
            report.row(&row);
        }
    }
    Ok(())
}

fn cases(size: usize) -> [(&'static str, Table); 4] {
    let tenth = |at: usize, row: &mut Row, pattern: &str| {
        if at % 10 == 6 {
            let object = row.value.trim_end_matches("manage");
            row.implies = format!("{object}{pattern}");
        }
    };
    let with = |change: &dyn Fn(usize, &mut Row)| {
        let mut table = Table::made(size, true);
        let rows = table.rows.iter_mut().enumerate();
        rows.for_each(|(at, row)| change(at, row));
        table
    };
    [
        ("plain", with(&|_, _| ())),
        (
            "a pattern on every tenth row",
            with(&|at, row| tenth(at, row, "*")),
        ),
        (
            "`**` on ten rows",
            with(&|at, row| {
                if at < 10 {
                    row.value = format!("root{at}");
                    row.implies = String::from("*.**");
                }
            }),
        ),
        (
            "an unknown name on every tenth row",
            with(&|at, row| tenth(at, row, "raed")),
        ),
    ]
}
