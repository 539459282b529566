//! Tables in Markdown, printed as they come.

use std::fmt::Write;
use std::fs;
use std::process::Command;

use super::packages::STRUM;
use crate::measure::Outcome;

#[derive(Default)]
pub(super) struct Report {
    pub(super) text: String,
}

impl Report {
    pub(super) fn heading(&mut self, title: &str) {
        self.line(&format!("\n## {title}\n"));
    }

    pub(super) fn header(&mut self, columns: &[&str]) {
        self.row(&columns.join(" | "));
        let rule: Vec<_> = columns.iter().map(|_| "---").collect();
        self.row(&rule.join(" | "));
    }

    pub(super) fn row(&mut self, cells: &str) {
        self.line(&format!("| {cells} |"));
    }

    pub(super) fn line(&mut self, text: &str) {
        println!("{text}");
        let _ = writeln!(self.text, "{text}");
    }

    /// What the figures were taken on, and what they say nothing of: who it belongs to.
    pub(super) fn machine(&mut self) {
        let processor = field("/proc/cpuinfo", "model name");
        let cores = std::thread::available_parallelism().map_or(0, usize::from);
        let memory = field("/proc/meminfo", "MemTotal");
        let memory = memory.trim_end_matches(" kB").parse::<f64>();
        let memory = memory.map_or_else(|_| String::from("?"), |kb| format!("{:.0}", kb / 1e6));
        let rustc = Command::new("rustc").arg("--version").output();
        let rustc = rustc.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned());
        let rustc = rustc.unwrap_or_default();
        self.header(&["", ""]);
        self.row(&format!(
            "machine | {processor}, {cores} cores, {memory} GB"
        ));
        self.row(&format!("compiler | {rustc}"));
        self.row(&format!("strum | {STRUM}"));
    }
}

/// `1.23 s, 45 MB | 4.56 s, 78 MB`
pub(super) fn cells<const N: usize>(outcomes: [Outcome; N]) -> String {
    outcomes.map(|outcome| outcome.to_string()).join(" | ")
}

/// By how much one takes more CPU than the other.
pub(super) fn ratio(one: Outcome, other: Outcome) -> String {
    match (one.cost(), other.cost()) {
        (Some(one), Some(other)) => format!("{:.2} ×", one.cpu_s / other.cpu_s),
        _ => String::from("–"),
    }
}

fn field(file: &str, name: &str) -> String {
    let text = fs::read_to_string(file).unwrap_or_default();
    let line = text.lines().find(|line| line.starts_with(name));
    let value = line.and_then(|line| line.split_once(':'));
    value.map_or_else(|| String::from("?"), |(_, value)| value.trim().to_owned())
}
