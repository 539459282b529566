//! How much scopegate adds: packages to a tree, bytes to a program, bytes to a function.

mod code;
mod dependencies;
mod program;

use std::process::Command;

use super::Options;
use super::limit::figure;
use crate::Result;
use crate::markdown::{Report, thousands};
use crate::workspace::Workspace;
use program::{GUARDED, Program};

pub(super) fn run(options: &Options, report: &mut Report) -> Result<()> {
    let workspace = Workspace::create("sizes")?;
    report.line(include_str!("../sizes.md"));
    dependencies::report(report)?;
    let programs = GUARDED.map(|guarded| Program::build(&workspace, guarded, options.seed));
    let programs: Vec<_> = programs.into_iter().collect::<Result<_>>()?;
    bytes(report, &programs);
    code::report(report, &programs)
}

fn bytes(report: &mut Report, programs: &[Program]) {
    report.line("### A program of 1,000 functions, bytes\n");
    report.header(&["of them guarded", "file", "code and constants", "code"]);
    for program in programs {
        let Program {
            guarded,
            file,
            loaded,
            code,
            ..
        } = program;
        let sizes = [file, loaded, code].map(|size| thousands(*size));
        report.row(&format!("{} | {}", thousands(*guarded), sizes.join(" | ")));
    }
    for pair in programs.windows(2) {
        let [fewer, more] = pair else { continue };
        let of = |size: fn(&Program) -> usize| {
            let added = size(more) as f64 - size(fewer) as f64;
            figure(added / (more.guarded - fewer.guarded) as f64)
        };
        let added = [of(|it| it.file), of(|it| it.loaded), of(|it| it.code)];
        let title = match fewer.guarded {
            0 => "the first guard adds",
            _ => "each further one adds",
        };
        report.row(&format!("{title} | {}", added.join(" | ")));
    }
    report.line("");
}

/// What a tool of the binutils or cargo says.
fn said(command: &mut Command) -> Result<String> {
    let output = command.output()?;
    match output.status.success() {
        true => Ok(String::from_utf8(output.stdout)?),
        false => Err(String::from_utf8_lossy(&output.stderr).into()),
    }
}
