//! A server of one case, and what else can be done with it.

use std::io::{Read, stdin};
use std::process::{ExitCode, exit};
use std::thread;

use servers::{Error, batches, serve, tokens};

const USAGE: &str = "\
usage: servers serve <case>            until its input ends
       servers tokens <case>           tokens for it, a line each
       servers requests <case> <times> answers so many, to be counted

A case is <axum|actix> <form> <partner|zoho_crm> <allowed|refused> <seed>.";

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
    match arguments {
        [what, case @ ..] if what == "serve" => {
            end_with_the_input();
            serve(case.try_into()?)
        }
        [what, case @ ..] if what == "tokens" => {
            for token in tokens::made(case.try_into()?)? {
                println!("{token}");
            }
            Ok(())
        }
        [what, case @ .., times] if what == "requests" => {
            batches(case.try_into()?)?(times.parse()?)?()
        }
        _ => Err("nothing to do".into()),
    }
}

/// Whoever started a server holds its input: none is left behind when they are gone.
fn end_with_the_input() {
    thread::spawn(|| {
        let _ = stdin().read_to_end(&mut Vec::new());
        exit(0);
    });
}
