//! What scopegate costs whoever uses it, beside its peers: a section for each question, each written
//! into a file of its own, so that it can be asked alone, and put together in `RESULTS.md`.

mod check;
mod claim;
pub(crate) mod limit;
mod macros;
mod peers;
mod sizes;
mod whole;

use std::fs;
use std::path::{Path, PathBuf};

use crate::markdown::{Report, machine, version};
use crate::{Result, USAGE};

pub(crate) const REPOSITORY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

const INTRODUCTION: &str = "\
# What scopegate costs, beside its peers

Written by `cargo run -p benches --release -- report`. Instructions are counted by
`valgrind --tool=callgrind`, and are the same on every machine of this kind (those of rustc nearly so);
times are taken on a machine that others use at the same time, and mean something only beside each other.
Beside a figure that has a limit stands the limit, and whether it is kept.
";

pub(crate) struct Options {
    /// What generators of inputs start from.
    pub(crate) seed: u64,
    sections: Vec<&'static Section>,
    out: PathBuf,
}

/// One question, and who answers it.
struct Section {
    name: &'static str,
    title: &'static str,
    run: fn(&Options, &mut Report) -> Result<()>,
}

/// In the order of `RESULTS.md`.
const SECTIONS: &[Section] = &[
    Section {
        name: "check",
        title: "The check",
        run: check::run,
    },
    Section {
        name: "claim",
        title: "The claim",
        run: claim::run,
    },
    Section {
        name: "macros",
        title: "The macro",
        run: macros::run,
    },
    Section {
        name: "whole",
        title: "The whole",
        run: whole::run,
    },
    Section {
        name: "sizes",
        title: "Dependencies and sizes",
        run: sizes::run,
    },
];

impl Options {
    pub(crate) fn read(mut arguments: impl Iterator<Item = String>) -> Result<Self> {
        let mut options = Self {
            seed: 1,
            sections: SECTIONS.iter().collect(),
            out: Path::new(REPOSITORY).join("benches/RESULTS.md"),
        };
        while let Some(option) = arguments.next() {
            let value = arguments.next().ok_or(USAGE)?;
            match option.as_str() {
                "--only" => {
                    options.sections = value.split(',').map(section).collect::<Result<_>>()?
                }
                "--out" => options.out = value.into(),
                "--seed" => options.seed = value.parse()?,
                _ => return Err(USAGE.into()),
            }
        }
        Ok(options)
    }

    /// Where the text of a section is kept: beside `RESULTS.md`.
    fn file(&self, section: &Section) -> PathBuf {
        let results = self.out.with_file_name("results");
        results.join(section.name).with_extension("md")
    }
}

fn section(name: &str) -> Result<&'static Section> {
    let section = SECTIONS.iter().find(|section| section.name == name);
    section.ok_or_else(|| {
        let names: Vec<_> = SECTIONS.iter().map(|section| section.name).collect();
        format!("no section `{name}`; there are {}", names.join(", ")).into()
    })
}

pub(crate) fn run(options: &Options) -> Result<()> {
    for section in &options.sections {
        let mut report = Report::default();
        report.heading(section.title);
        report.line(&format!(
            "Seed {}; {}; {}.\n",
            options.seed,
            machine(),
            version("rustc")
        ));
        (section.run)(options, &mut report)?;
        let file = options.file(section);
        fs::create_dir_all(file.parent().ok_or("no folder")?)?;
        fs::write(file, report.text)?;
    }
    put_together(options)
}

/// What was found now, and of sections that were not run what was found before.
fn put_together(options: &Options) -> Result<()> {
    let mut results = INTRODUCTION.to_owned();
    for section in SECTIONS {
        if let Ok(text) = fs::read_to_string(options.file(section)) {
            results.push_str(&text);
        }
    }
    fs::write(&options.out, results)?;
    Ok(())
}
