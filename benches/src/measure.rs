//! This program in front of another one, as cargo puts a wrapper in front of rustc: runs it within
//! limits and notes what it took, so that cargo itself and the crates before are not counted.

use std::ffi::{OsStr, OsString};
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::Path;
use std::process::{Command, ExitCode, ExitStatus};
use std::{env, fmt};

use nix::sys::resource::{Resource, UsageWho, getrusage, setrlimit};
use nix::sys::time::TimeVal;

use crate::Result;

/// The file that figures go to. Where it is set, this program is a wrapper.
const FIGURES: &str = "BENCHES_FIGURES";
/// The crate to measure. Without it, whatever runs is measured.
const CRATE: &str = "BENCHES_CRATE";

/// Where it is set, rustc is asked for nothing that takes more than expanded macros.
const EXPANSION: &str = "BENCHES_EXPANSION";

const CPU_LIMIT_S: u64 = 120;
const MEMORY_LIMIT: u64 = 12 << 30;

/// What a program took, or that it was stopped for taking too much.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Outcome {
    Took(Cost),
    OverTheLimit,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Cost {
    pub(crate) cpu_s: f64,
    pub(crate) peak_bytes: f64,
}

impl Outcome {
    pub(crate) fn cost(self) -> Option<Cost> {
        match self {
            Self::Took(cost) => Some(cost),
            Self::OverTheLimit => None,
        }
    }

    /// The one that took less CPU.
    pub(crate) fn lesser(self, other: Self) -> Self {
        match (self.cost(), other.cost()) {
            (Some(own), Some(its)) if own.cpu_s <= its.cpu_s => self,
            (Some(_), None) => self,
            _ => other,
        }
    }
}

/// `1.23 s, 45 MB`
impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Took(Cost { cpu_s, peak_bytes }) => {
                write!(f, "{cpu_s:.2} s, {:.0} MB", peak_bytes / 1e6)
            }
            Self::OverTheLimit => f.write_str("over the limit"),
        }
    }
}

/// Lets a command, and what it runs in turn, write figures of a crate to this file.
pub(crate) fn ask(command: &mut Command, figures: &Path, of_crate: Option<&str>) {
    command.env(FIGURES, figures);
    match of_crate {
        Some(name) => command.env(CRATE, name),
        None => command.env_remove(CRATE),
    };
}

/// Lets the measured crate be compiled no further than its macros are expanded.
pub(crate) fn stop_after_expansion(command: &mut Command) {
    command.env(EXPANSION, "");
}

/// What was written to the file last.
pub(crate) fn read(figures: &Path) -> Result<Option<Outcome>> {
    let Ok(text) = fs::read_to_string(figures) else {
        return Ok(None);
    };
    let Some(line) = text.lines().last() else {
        return Ok(None);
    };
    let Some((cpu, peak)) = line.split_once(' ') else {
        return Ok(Some(Outcome::OverTheLimit));
    };
    Ok(Some(Outcome::Took(Cost {
        cpu_s: cpu.parse()?,
        peak_bytes: peak.parse()?,
    })))
}

pub(crate) fn is_asked_for() -> bool {
    env::var_os(FIGURES).is_some()
}

pub(crate) fn run() -> ExitCode {
    let arguments: Vec<OsString> = env::args_os().skip(1).collect();
    let ran = match is_of_interest(&arguments) {
        true => run_measured(&arguments),
        false => run_plainly(&arguments),
    };
    match ran {
        Ok(status) => match status.code().and_then(|code| u8::try_from(code).ok()) {
            Some(code) => ExitCode::from(code),
            None => ExitCode::FAILURE,
        },
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn is_of_interest(arguments: &[OsString]) -> bool {
    let Some(wanted) = env::var_os(CRATE) else {
        return true;
    };
    let mut pairs = arguments.windows(2);
    pairs.any(|pair| pair[0] == OsStr::new("--crate-name") && pair[1] == wanted)
}

fn run_plainly(arguments: &[OsString]) -> Result<ExitStatus> {
    let (program, arguments) = arguments.split_first().ok_or("nothing to run")?;
    Ok(Command::new(program).args(arguments).status()?)
}

fn run_measured(arguments: &[OsString]) -> Result<ExitStatus> {
    setrlimit(Resource::RLIMIT_AS, MEMORY_LIMIT, MEMORY_LIMIT)?;
    setrlimit(Resource::RLIMIT_CPU, CPU_LIMIT_S, CPU_LIMIT_S + 5)?;
    let status = match env::var_os(EXPANSION) {
        Some(_) => run_plainly(&until_expanded(arguments))?,
        None => run_plainly(arguments)?,
    };
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN)?;
    let cpu = seconds(usage.user_time()) + seconds(usage.system_time());
    let peak = usage.max_rss() * 1024;
    let path = env::var_os(FIGURES).ok_or("no file for the figures")?;
    let mut figures = OpenOptions::new().create(true).append(true).open(path)?;
    // Who runs out of time or memory ends by a signal; who finds a mistake says so with a code.
    match status.code() {
        Some(_) => writeln!(figures, "{cpu} {peak}")?,
        None => writeln!(figures, "over")?,
    }
    Ok(status)
}

/// Who asks rustc for a crate's dependencies alone gets them once it knows them: after expansion.
fn until_expanded(arguments: &[OsString]) -> Vec<OsString> {
    let is_emit = |argument: &OsString| argument.to_string_lossy().starts_with("--emit=");
    let kept = arguments.iter().filter(|argument| !is_emit(argument));
    kept.cloned().chain(["--emit=dep-info".into()]).collect()
}

fn seconds(time: TimeVal) -> f64 {
    time.tv_sec() as f64 + time.tv_usec() as f64 / 1e6
}
