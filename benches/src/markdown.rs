//! Tables in Markdown, printed as they come.

use std::fmt::Write;
use std::fs;
use std::process::Command;

use crate::Result;

#[derive(Default)]
pub(crate) struct Report {
    pub(crate) text: String,
}

impl Report {
    pub(crate) fn heading(&mut self, title: &str) {
        self.line(&format!("\n## {title}\n"));
    }

    pub(crate) fn header(&mut self, columns: &[&str]) {
        self.row(&columns.join(" | "));
        let rule: Vec<_> = columns.iter().map(|_| "---").collect();
        self.row(&rule.join(" | "));
    }

    pub(crate) fn row(&mut self, cells: &str) {
        self.line(&format!("| {cells} |"));
    }

    pub(crate) fn line(&mut self, text: &str) {
        println!("{text}");
        let _ = writeln!(self.text, "{text}");
    }

    /// What the figures were taken on, and what they say nothing of: who it belongs to.
    pub(crate) fn machine(&mut self) {
        self.header(&["", ""]);
        self.row(&format!("machine | {}", machine()));
        self.row(&format!("compiler | {}", version("rustc")));
    }
}

/// `AMD EPYC, 2 cores, 25 GB`
pub(crate) fn machine() -> String {
    let processor = field("/proc/cpuinfo", "model name");
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let memory = field("/proc/meminfo", "MemTotal");
    let memory = memory.trim_end_matches(" kB").parse::<f64>();
    let memory = memory.map_or_else(|_| String::from("?"), |kb| format!("{:.0}", kb / 1e6));
    format!("{processor}, {cores} cores, {memory} GB")
}

/// What a program says to `--version`.
pub(crate) fn version(program: &str) -> String {
    installed(program).unwrap_or_else(|_| format!("no {program}"))
}

/// The same of a program that a machine may lack.
pub(crate) fn installed(program: &str) -> Result<String> {
    let output = Command::new(program).arg("--version").output();
    let missing = format!("{program} is missing; `apt-get install {program}` installs it");
    let output = output.map_err(|_| missing)?;
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// `50,000`
pub(crate) fn thousands(number: usize) -> String {
    match number {
        0..1_000 => number.to_string(),
        _ => format!("{},{:03}", thousands(number / 1_000), number % 1_000),
    }
}

fn field(file: &str, name: &str) -> String {
    let text = fs::read_to_string(file).unwrap_or_default();
    let line = text.lines().find(|line| line.starts_with(name));
    let value = line.and_then(|line| line.split_once(':'));
    value.map_or_else(|| String::from("?"), |(_, value)| value.trim().to_owned())
}
