//! Runs one case so many times, to be counted.

use std::process::ExitCode;

use peers::{Error, check, claim};

const USAGE: &str = "\
usage: peers check <who> <one|any|all> <granted> <hit|miss> <seed> <times>
       peers claim <who> <catalogue> <tokens> <known|half> <string|array|ids> <seed> <times>";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}\n\n{USAGE}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<(), Error> {
    let [part, who, case @ .., times] = arguments else {
        return Err("no case".into());
    };
    let run = match part.as_str() {
        "check" => check::run(who, case.try_into()?)?,
        "claim" => claim::run(who, case.try_into()?)?,
        _ => return Err(format!("there is no part `{part}`").into()),
    };
    run(times.parse()?);
    Ok(())
}
