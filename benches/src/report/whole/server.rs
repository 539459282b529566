//! A server of a case, and the load generator in front of it.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use super::super::REPOSITORY;
use super::super::peers::Peers;
use crate::Result;

/// One thread and some connections, for a second: the server has a thread, too.
const WRK: [&str; 4] = [
    "--threads=1",
    "--connections=16",
    "--duration=1s",
    "--timeout=2s",
];

const PATH: &str = "partners/1/sms";

/// The version of the load generator.
pub(super) fn wrk() -> Result<String> {
    let missing = "wrk is missing; `apt-get install wrk` installs it";
    let output = Command::new("wrk").arg("--version").output();
    let said = String::from_utf8(output.map_err(|_| missing)?.stdout)?;
    Ok(said.split(" [").next().unwrap_or_default().to_owned())
}

/// What was found in one run.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rate {
    /// Requests a second.
    pub(super) rate: f64,
    /// What the server takes for a request, in microseconds of its processor.
    pub(super) cpu: f64,
}

impl Rate {
    pub(super) const NONE: Self = Self {
        rate: f64::NAN,
        cpu: f64::NAN,
    };
}

pub(super) struct Server {
    process: Child,
    address: String,
}

impl Server {
    pub(super) fn start(peers: &Peers, case: &str) -> Result<Self> {
        let mut command = Command::new(peers.program("servers"));
        command.arg("serve").args(case.split(' '));
        let mut process = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let said = process.stdout.take().ok_or("a server without an output")?;
        let mut server = Self {
            process,
            address: String::new(),
        };
        BufReader::new(said).read_line(&mut server.address)?;
        match server.address.trim_end() {
            "" => Err(format!("there is no server of {case}").into()),
            address => {
                server.address = address.to_owned();
                Ok(server)
            }
        }
    }

    /// Asks for a second, with these tokens by turns.
    pub(super) fn ask(&self, tokens: &[u8]) -> Result<Rate> {
        let before = self.cpu()?;
        let script = Path::new(REPOSITORY).join("benches/programs/load.lua");
        let mut wrk = Command::new("wrk");
        wrk.args(WRK).arg("--script").arg(script);
        wrk.arg(format!("http://{}/{PATH}", self.address));
        let mut wrk = wrk.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        wrk.stdin
            .take()
            .ok_or("wrk without an input")?
            .write_all(tokens)?;
        let said = String::from_utf8(wrk.wait_with_output()?.stdout)?;
        let took = self.cpu()? - before;
        let found = said.lines().find_map(|line| line.strip_prefix("answers "));
        let found = found.ok_or_else(|| format!("wrk says:\n{said}"))?;
        let found: Vec<f64> = found
            .split(' ')
            .map(str::parse)
            .collect::<std::result::Result<_, _>>()?;
        match found[..] {
            [answers, 0.0, microseconds] if answers > 0.0 => Ok(Rate {
                rate: answers / microseconds * 1e6,
                cpu: took / answers,
            }),
            _ => Err(format!("not all is answered:\n{said}").into()),
        }
    }

    /// The microseconds that its threads have had a processor.
    fn cpu(&self) -> Result<f64> {
        let mut total = 0.0;
        for thread in fs::read_dir(format!("/proc/{}/task", self.process.id()))? {
            let statistics = fs::read_to_string(thread?.path().join("schedstat"))?;
            let nanoseconds = statistics.split(' ').next().ok_or("no figure")?;
            total += nanoseconds.parse::<f64>()? / 1e3;
        }
        Ok(total)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
