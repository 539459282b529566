//! What scopegate costs, measured beside what one would use instead.
//!
//! ```sh
//! cargo run -p benches --release -- scale
//! cargo run -p benches --release -- report
//! ```

mod markdown;
mod measure;
mod report;
mod scale;
mod workspace;

use std::error::Error;
use std::process::ExitCode;

const USAGE: &str = "\
usage: benches scale [--sizes 143,1000] [--table aws_iam.csv] [--out SCALE.md]

  --sizes  the catalogues to measure, by their number of scopes
  --table  a published table to measure beside the made ones
  --out    the file to write; benches/SCALE.md without it

usage: benches report [--only check,claim,macros,whole,sizes] [--seed 1] [--out RESULTS.md]

  --only   the sections to measure; the others stay as they were measured last
  --seed   what the inputs are made from
  --out    the file to write; benches/RESULTS.md without it";

type Result<T> = std::result::Result<T, Box<dyn Error>>;

fn main() -> ExitCode {
    if measure::is_asked_for() {
        return measure::run();
    }
    let mut arguments = std::env::args().skip(1);
    let outcome = match arguments.next().as_deref() {
        Some("scale") => scale::Options::read(arguments).and_then(|options| scale::run(&options)),
        Some("report") => {
            report::Options::read(arguments).and_then(|options| report::run(&options))
        }
        _ => Err(USAGE.into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
