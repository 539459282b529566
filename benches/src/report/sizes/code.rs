//! The code of a function with a guard, beside the same function without.

use std::collections::BTreeMap;
use std::process::Command;

use super::program::{Program, REQUIRED};
use super::said;
use crate::Result;
use crate::markdown::Report;
use crate::report::limit::Limit;

const HOT: Limit = Limit::AtMost(64.0, "bytes on the hot path");

/// The bytes of a function, and of what of it runs before it first returns: where somebody who is let
/// in leaves it.
#[derive(Debug, Clone, Copy)]
struct Bytes {
    all: f64,
    hot: f64,
}

pub(super) fn report(report: &mut Report, programs: &[Program]) -> Result<()> {
    let [without, .., with] = programs else {
        return Err("nothing to compare".into());
    };
    let (without, with) = (functions(without)?, functions(with)?);
    report.line("### What a guard adds to a function, bytes\n");
    report.header(&[
        "",
        "functions",
        "in the middle",
        "at most",
        &HOT.to_string(),
    ]);
    for (turn, required) in REQUIRED.iter().enumerate() {
        let of_turn = with.iter().filter(|(at, _)| **at % REQUIRED.len() == turn);
        let added = of_turn.filter_map(|(at, with)| {
            let without = without.get(at)?;
            Some(Bytes {
                all: with.all - without.all,
                hot: with.hot - without.hot,
            })
        });
        let added: Vec<_> = added.collect();
        let (all, most) = spread(added.iter().map(|it| it.all)).ok_or("no function was found")?;
        let (_, hot) = spread(added.iter().map(|it| it.hot)).ok_or("no function was found")?;
        let verdict = HOT.verdict(hot);
        report.row(&format!(
            "{required} | {} | {all} | {most} | {verdict}",
            added.len()
        ));
    }
    report.line("");
    Ok(())
}

/// The one in the middle, and the last one.
fn spread(figures: impl Iterator<Item = f64>) -> Option<(f64, f64)> {
    let mut figures: Vec<_> = figures.collect();
    figures.sort_by(f64::total_cmp);
    Some((*figures.get(figures.len() / 2)?, *figures.last()?))
}

/// The functions of a program by their number.
fn functions(program: &Program) -> Result<BTreeMap<usize, Bytes>> {
    let arguments = ["--disassemble", "--demangle", "--section=.text", "--wide"];
    let listing = said(Command::new("objdump").args(arguments).arg(&program.built))?;
    let functions = listing.split("\n\n").filter_map(|function| {
        let (label, instructions) = function.trim_start().split_once('\n')?;
        let (_, name) = label.split_once("::function_")?;
        let digits = name.find(|it: char| !it.is_ascii_digit())?;
        Some((name[..digits].parse().ok()?, bytes(instructions)?))
    });
    Ok(functions.collect())
}

/// The address, the bytes and the instruction, with tabs between them.
fn bytes(instructions: &str) -> Option<Bytes> {
    let (mut all, mut hot) = (0, None);
    for line in instructions.lines() {
        let mut columns = line.split('\t').skip(1);
        let bytes = columns.next()?.split_whitespace().count();
        let instruction = columns.next().unwrap_or_default();
        // What fills up to the next function is none of this one.
        if instruction.starts_with("nop") || instruction.starts_with("int3") {
            continue;
        }
        all += bytes;
        if hot.is_none() && instruction.starts_with("ret") {
            hot = Some(all);
        }
    }
    Some(Bytes {
        all: all as f64,
        hot: hot? as f64,
    })
}
