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

/// Where it is set, instructions are counted: what is measured runs in valgrind, and has no limits.
const CALLGRIND: &str = "BENCHES_CALLGRIND";

/// What is written of a program that was stopped.
const OVER: &str = "over";

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
    /// Where they were asked for.
    pub(crate) instructions: Option<f64>,
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
            Self::Took(cost) => {
                write!(f, "{:.2} s, {:.0} MB", cost.cpu_s, cost.peak_bytes / 1e6)
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

/// Lets the instructions of the measured crate be counted.
pub(crate) fn count_instructions(command: &mut Command) {
    command.env(CALLGRIND, "");
}

/// A program in valgrind, which is to say how many instructions it took.
pub(crate) fn callgrind() -> Command {
    let mut valgrind = Command::new("valgrind");
    valgrind.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]);
    valgrind
}

/// What callgrind says: `==12345== Collected : 67890`.
pub(crate) fn collected(said: &str) -> Option<f64> {
    let (_, collected) = said.split_once("Collected : ")?;
    collected.lines().next()?.trim().parse().ok()
}

/// What was written to the file last.
pub(crate) fn read(figures: &Path) -> Result<Option<Outcome>> {
    let Ok(text) = fs::read_to_string(figures) else {
        return Ok(None);
    };
    let Some(line) = text.lines().last() else {
        return Ok(None);
    };
    if line == OVER {
        return Ok(Some(Outcome::OverTheLimit));
    }
    let figures = line.split(' ').map(str::parse);
    let figures = figures.collect::<std::result::Result<Vec<f64>, _>>()?;
    let [cpu_s, peak_bytes, ref instructions @ ..] = figures[..] else {
        return Err(format!("no figures: {line}").into());
    };
    let instructions = instructions.first().copied();
    Ok(Some(Outcome::Took(Cost {
        cpu_s,
        peak_bytes,
        instructions,
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
    let path = env::var_os(FIGURES).ok_or("no file for the figures")?;
    let arguments = match env::var_os(EXPANSION) {
        Some(_) => until_expanded(arguments),
        None => arguments.to_vec(),
    };
    let (status, instructions) = match env::var_os(CALLGRIND) {
        Some(_) => run_counted(&arguments, &Path::new(&path).with_extension("callgrind"))?,
        None => (run_limited(&arguments)?, None),
    };
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN)?;
    let cpu = seconds(usage.user_time()) + seconds(usage.system_time());
    let peak = usage.max_rss() * 1024;
    let mut figures = OpenOptions::new().create(true).append(true).open(path)?;
    // Who runs out of time or memory ends by a signal; who finds a mistake says so with a code.
    match status.code() {
        Some(_) => {
            let instructions = instructions.map(|it| format!(" {it}"));
            writeln!(figures, "{cpu} {peak}{}", instructions.unwrap_or_default())?;
        }
        None => writeln!(figures, "{OVER}")?,
    }
    Ok(status)
}

fn run_limited(arguments: &[OsString]) -> Result<ExitStatus> {
    setrlimit(Resource::RLIMIT_AS, MEMORY_LIMIT, MEMORY_LIMIT)?;
    setrlimit(Resource::RLIMIT_CPU, CPU_LIMIT_S, CPU_LIMIT_S + 5)?;
    run_plainly(arguments)
}

/// What valgrind says goes to a file: what rustc says is for cargo.
fn run_counted(arguments: &[OsString], log: &Path) -> Result<(ExitStatus, Option<f64>)> {
    let _ = fs::remove_file(log);
    let mut valgrind = callgrind();
    valgrind
        .arg(format!("--log-file={}", log.display()))
        .args(arguments);
    let status = valgrind
        .status()
        .map_err(|error| format!("valgrind: {error}"))?;
    let said = fs::read_to_string(log)?;
    let instructions = collected(&said).ok_or(said)?;
    Ok((status, Some(instructions)))
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
