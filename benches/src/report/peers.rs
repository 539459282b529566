//! The packages of the peers, `benches/peers`: built beside this workspace, and their cases measured.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, thread};

use serde_json::Value;

use super::{Options, REPOSITORY};
use crate::Result;
use crate::markdown::Report;
use crate::measure::{self, callgrind};

/// How long criterion takes over a case, in seconds: first to warm up, then to measure.
const CRITERION: [&str; 8] = [
    "--warm-up-time",
    "0.05",
    "--measurement-time",
    "0.15",
    "--sample-size",
    "10",
    "--nresamples",
    "1001",
];

/// How often it goes through all the cases: what slows one of them down for a while, on a machine that
/// others use, is over when it comes again.
const PASSES: usize = 8;

pub(super) struct Peers {
    /// What its program is called, too.
    name: &'static str,
    package: PathBuf,
    target: PathBuf,
    seed: String,
}

impl Peers {
    pub(super) fn build(options: &Options) -> Result<Self> {
        Self::build_package(options, "peers")
    }

    pub(super) fn build_package(options: &Options, name: &'static str) -> Result<Self> {
        let program = env::current_exe()?;
        let target = program.ancestors().nth(2).ok_or("no target folder")?;
        let peers = Self {
            name,
            package: Path::new(REPOSITORY).join("benches/peers"),
            target: target.join("peers"),
            seed: options.seed.to_string(),
        };
        peers.cargo(&["build", "--release", "--locked", "--package", name])?;
        Ok(peers)
    }

    pub(super) fn seed(&self) -> &str {
        &self.seed
    }

    /// Where a program of the package is.
    pub(super) fn program(&self, name: &str) -> PathBuf {
        self.target.join("release").join(name)
    }

    /// The versions of what is measured here, and what it is measured with.
    pub(super) fn versions(&self, report: &mut Report, names: &[&str]) -> Result<()> {
        let lock = fs::read_to_string(self.package.join("Cargo.lock"))?;
        let versions = names.iter().filter_map(|name| {
            // The newest, which is the last: that of a peer's own dependency may be another.
            let entry = lock
                .rsplit_once(&format!("name = \"{name}\"\nversion = \""))?
                .1;
            let (version, _) = entry.split_once('"')?;
            Some(format!("{name} {version}"))
        });
        let versions: Vec<_> = versions.collect();
        report.line(&format!(
            "{}; {}.\n",
            versions.join(", "),
            crate::markdown::version("valgrind")
        ));
        Ok(())
    }

    /// How many instructions one of these takes: a case each, without the number of times. That is the
    /// difference of two runs, so that what comes before and after is in neither.
    pub(super) fn instructions(&self, cases: &[String], few: u64, many: u64) -> Result<Figures> {
        let share = cases
            .len()
            .div_ceil(thread::available_parallelism()?.get())
            .max(1);
        let one = |case: &String| -> std::result::Result<_, String> {
            let (few_take, many_take) = (self.collected(case, few)?, self.collected(case, many)?);
            let each = (many_take - few_take) / (many - few) as f64;
            eprintln!("{case}: {each:.1} instructions");
            Ok((case.clone(), each))
        };
        let measured = thread::scope(|scope| {
            let shares = cases.chunks(share).map(|share| {
                scope.spawn(move || {
                    share
                        .iter()
                        .map(one)
                        .collect::<std::result::Result<Vec<_>, _>>()
                })
            });
            let shares: Vec<_> = shares.collect();
            let joined = shares.into_iter().map(|share| match share.join() {
                Ok(measured) => measured,
                Err(_) => Err(String::from("a measurement panicked")),
            });
            joined.collect::<std::result::Result<Vec<_>, _>>()
        })?;
        Ok(Figures(measured.into_iter().flatten().collect()))
    }

    /// By how many instructions one case takes longer to begin than another one of the same inputs.
    pub(super) fn ahead(&self, one: &str, other: &str) -> Result<f64> {
        Ok(self.collected(one, 0)? - self.collected(other, 0)?)
    }

    /// The instructions of one run.
    fn collected(&self, case: &str, times: u64) -> std::result::Result<f64, String> {
        let mut valgrind = callgrind();
        valgrind.arg(self.program(self.name));
        valgrind.args(case.split(' ')).arg(times.to_string());
        let output = valgrind
            .output()
            .map_err(|error| format!("valgrind: {error}"))?;
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        measure::collected(&said)
            .filter(|_| output.status.success())
            .ok_or(said)
    }

    /// How often each of these cases allocates.
    pub(super) fn allocations(&self, cases: &[String]) -> Result<Figures> {
        let mut figures = BTreeMap::new();
        for case in cases {
            let mut program = Command::new(self.program("allocations"));
            // Its cases are all of one part.
            let output = program.args(case.split(' ').skip(1)).output()?;
            if !output.status.success() {
                return Err(String::from_utf8_lossy(&output.stderr).into());
            }
            let said = String::from_utf8(output.stdout)?;
            figures.insert(case.clone(), said.trim().parse()?);
        }
        Ok(Figures(figures))
    }

    /// Lets criterion measure this part, and reads how many nanoseconds it finds for each of these.
    pub(super) fn nanoseconds(&self, part: &str, cases: &[String]) -> Result<Figures> {
        let mut figures = BTreeMap::new();
        for _ in 0..PASSES {
            self.criterion(part)?;
            for case in cases {
                let found = self.found(part, case)?;
                let least = figures.entry(case.clone()).or_insert(found);
                *least = found.min(*least);
            }
        }
        Ok(Figures(figures))
    }

    fn criterion(&self, part: &str) -> Result<()> {
        let arguments = ["bench", "--locked", "--bench", part, "--", "--noplot"];
        self.cargo(&[&arguments[..], &CRITERION].concat())
    }

    /// What criterion has found last.
    fn found(&self, part: &str, case: &str) -> Result<f64> {
        let mut words = case.split(' ').skip(1);
        let who = words.next().ok_or("a case of nobody")?;
        let mut words: Vec<_> = words.collect();
        // The bench is told the seed.
        words.pop();
        let folder = self
            .target
            .join("criterion")
            .join(part)
            .join(who)
            .join(words.join(" "));
        least(&folder.join("new/sample.json"))
    }

    /// Runs cargo. What the machine lacks, because nothing else needs it, may be fetched.
    fn cargo(&self, arguments: &[&str]) -> Result<()> {
        let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.current_dir(&self.package).args(arguments);
        command.env("CARGO_TARGET_DIR", &self.target);
        command.env("CRITERION_HOME", self.target.join("criterion"));
        command.env("PEERS_SEED", &self.seed);
        match command.status()?.success() {
            true => Ok(()),
            false => Err(format!("cargo {} failed", arguments.join(" ")).into()),
        }
    }
}

/// The least time of criterion's samples: others use the machine, and can only add to it.
fn least(samples: &Path) -> Result<f64> {
    let text =
        fs::read_to_string(samples).map_err(|error| format!("{}: {error}", samples.display()))?;
    let samples: Value = serde_json::from_str(&text)?;
    let numbers = |name| {
        samples[name]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_f64)
    };
    let each = numbers("times").zip(numbers("iters"));
    let least = each.map(|(time, count)| time / count).reduce(f64::min);
    least.ok_or_else(|| "criterion has no samples".into())
}

/// What was found, by the case.
pub(super) struct Figures(BTreeMap<String, f64>);

impl Figures {
    pub(super) fn of(&self, case: &str) -> Option<f64> {
        self.0.get(case).copied()
    }
}
