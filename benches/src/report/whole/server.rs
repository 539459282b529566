//! A server of a case, and the load generator in front of it.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;

use super::super::REPOSITORY;
use super::super::peers::Peers;
use crate::Result;
use crate::markdown::installed;

/// One thread and some connections: the server has a thread, too. It is told when to end.
const WRK: [&str; 4] = [
    "--threads=1",
    "--connections=16",
    "--duration=60s",
    "--timeout=2s",
];

/// Each server is asked so often, for so long.
const TURNS: usize = 20;
const TURN: Duration = Duration::from_millis(50);

const PATH: &str = "partners/1/sms";

/// The version of the load generator.
pub(super) fn wrk() -> Result<String> {
    let said = installed("wrk")?;
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

/// Asks each of these for a second with its tokens, in short turns: whatever else the machine does for
/// longer than a turn, it does to all of them. The one that is first in a turn is last in the next.
pub(super) fn ask<const N: usize>(servers: &[(Server, Vec<u8>); N]) -> Result<[Rate; N]> {
    let mut loads = Vec::new();
    for (server, tokens) in servers {
        loads.push(Load::start(server, tokens)?);
    }
    for turn in 0..TURNS {
        for at in 0..N {
            loads[(turn + at) % N].run()?;
        }
    }
    let mut found = [Rate::NONE; N];
    for (found, load) in found.iter_mut().zip(loads) {
        *found = load.end()?;
    }
    Ok(found)
}

/// A load generator that runs when it is told to.
struct Load<'s> {
    server: &'s Server,
    /// The server's processor time before.
    before: f64,
    wrk: Child,
    /// How long it has run.
    ran: Duration,
}

impl<'s> Load<'s> {
    fn start(server: &'s Server, tokens: &[u8]) -> Result<Self> {
        let before = server.cpu()?;
        let script = Path::new(REPOSITORY).join("benches/programs/load.lua");
        let mut wrk = Command::new("wrk");
        wrk.args(WRK).arg("--script").arg(script);
        wrk.arg(format!("http://{}/{PATH}", server.address));
        let started = Instant::now();
        let mut load = Self {
            server,
            before,
            wrk: wrk.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?,
            ran: Duration::ZERO,
        };
        let mut input = load.wrk.stdin.take().ok_or("wrk without an input")?;
        input.write_all(tokens)?;
        drop(input);
        load.stop_after_turn(started)?;
        Ok(load)
    }

    fn run(&mut self) -> Result<()> {
        let started = Instant::now();
        self.signal(Signal::SIGCONT)?;
        self.stop_after_turn(started)
    }

    fn stop_after_turn(&mut self, started: Instant) -> Result<()> {
        thread::sleep(TURN);
        self.signal(Signal::SIGSTOP)?;
        self.ran += started.elapsed();
        Ok(())
    }

    fn end(mut self) -> Result<Rate> {
        let started = Instant::now();
        self.signal(Signal::SIGCONT)?;
        // It ends once the thread that sleeps is told, and not the one that asks.
        while self.wrk.try_wait()?.is_none() {
            thread::sleep(Duration::from_millis(2));
            self.signal(Signal::SIGINT)?;
        }
        let mut said = String::new();
        let output = self.wrk.stdout.as_mut().ok_or("wrk without an output")?;
        output.read_to_string(&mut said)?;
        let ran = self.ran + started.elapsed();
        let took = self.server.cpu()? - self.before;
        let found = said.lines().find_map(|line| line.strip_prefix("answers "));
        let found = found.ok_or_else(|| format!("wrk says:\n{said}"))?;
        let found: Vec<f64> = found
            .split(' ')
            .map(str::parse)
            .collect::<std::result::Result<_, _>>()?;
        match found[..] {
            [answers, 0.0] if answers > 0.0 => Ok(Rate {
                rate: answers / ran.as_secs_f64(),
                cpu: took / answers,
            }),
            _ => Err(format!("not all is answered:\n{said}").into()),
        }
    }

    fn signal(&self, signal: Signal) -> Result<()> {
        let id = i32::try_from(self.wrk.id())?;
        kill(Pid::from_raw(id), signal)?;
        Ok(())
    }
}

/// One that is not running would not end by itself.
impl Drop for Load<'_> {
    fn drop(&mut self) {
        let _ = self.wrk.kill();
        let _ = self.wrk.wait();
    }
}
