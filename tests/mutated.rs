//! Attributes with slips of the finger in them: each of them means what it says and guards, or does
//! not compile for a reason that the macros give.
//!
//! `SCOPEGATE_SEED` asks for others than those that are always held.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

mod mutants;
#[allow(dead_code)]
mod scratch;

use std::collections::BTreeMap;
use std::env;
use std::time::Instant;

use mutants::corpus::VALID;
use mutants::judged::Judged;
use mutants::mutation::{Mutant, mutants};
use mutants::oracle::{Meaning, Oracle};
use mutants::program::Program;
use mutants::report::{Error, Titles, errors};
use scratch::{Package, workspace};

const MUTANTS: usize = 2_000;
const SEED: u64 = 4;

/// The compiler stops after a stage that finds errors: what is wrong in the next one is only said
/// without them. It has fewer stages than this.
const STAGES: usize = 8;

#[test]
fn a_mutated_attribute_guards_as_it_says_or_is_refused_in_our_words() {
    let seed = env::var("SCOPEGATE_SEED").map_or(SEED, |seed| seed.parse().unwrap());
    let oracle = Oracle::new();
    let mutants: Vec<_> = mutants(MUTANTS, seed)
        .into_iter()
        .map(|mutant| Judged::of(mutant, &oracle))
        .collect();
    let started = Instant::now();
    let package = package();
    let titles = Titles::documented();
    let refused = refused(&package, &mutants, &titles);
    let mut faults = Vec::new();
    let mut sound = Vec::new();
    for (number, judged) in mutants.iter().enumerate() {
        match (&refused.get(&number), &judged.reading.meaning) {
            (None, None) => faults.push(judged.fault("compiles, and must not")),
            (None, Some(meaning)) => sound.push((&judged.mutant, meaning)),
            (Some(errors), _) => faults.extend(judged.faults(errors, &titles)),
        }
    }
    assert!(faults.is_empty(), "seed {seed}:\n{}", faults.join("\n"));
    println!(
        "{} refused and {} to be asked in {:.1?}",
        refused.len(),
        sound.len(),
        started.elapsed()
    );
    assert!(sound.len() > MUTANTS / 10 && refused.len() > MUTANTS / 2);
    ask(&package, &sound, seed);
    println!("and asked in {:.1?}", started.elapsed());
}

/// The oracle and the library agree about what nobody has touched.
#[test]
fn what_the_mutants_are_made_of_is_sound() {
    let oracle = Oracle::new();
    for (form, text) in VALID {
        assert!(oracle.read(*form, text).meaning.is_some(), "{text}");
    }
}

fn package() -> Package {
    let manifest = format!(
        "[package]\nname = \"mutated\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
         [dependencies]\nscopegate = {{ path = {:?} }}\n",
        workspace(),
    );
    Package::create("mutated", &manifest)
}

/// The errors of those that do not compile, by their number.
///
/// A mutant with nothing but errors of ours stays where it is until there are no others, so that the
/// compiler gets as far as to say what it would say after ours.
fn refused(package: &Package, mutants: &[Judged], titles: &Titles) -> BTreeMap<usize, Vec<Error>> {
    let mut refused = BTreeMap::new();
    let mut left: Vec<_> = (0..mutants.len()).collect();
    for _ in 0..STAGES {
        let mut errors = errors_of(package, mutants, &left);
        if errors.is_empty() {
            return refused;
        }
        let are_ours = |errors: &Vec<Error>| errors.iter().all(|error| titles.have(error));
        if !errors.values().all(are_ours) {
            errors.retain(|_, errors| !are_ours(errors));
        }
        left.retain(|number| !errors.contains_key(number));
        refused.append(&mut errors);
    }
    panic!("there is no end of errors");
}

/// What the compiler says of a program of these, by their number.
fn errors_of(
    package: &Package,
    mutants: &[Judged],
    numbers: &[usize],
) -> BTreeMap<usize, Vec<Error>> {
    let written: Vec<_> = numbers
        .iter()
        .map(|number| &mutants[*number].mutant)
        .collect();
    let program = Program::of(&written);
    let (first_line, starts) = (program.first_line, program.starts.clone());
    package.write("src/main.rs", &program.checked());
    let mut check = package.command("check");
    let check = check.args(["--offline", "--message-format=json"]);
    let output = check.output().unwrap();
    let report = String::from_utf8_lossy(&output.stderr);
    assert!(!report.contains("panicked"), "{report}");
    let mut by_number: BTreeMap<usize, Vec<Error>> = BTreeMap::new();
    for mut error in errors(&output.stdout) {
        let (line, place) = &mut error.place;
        let at = line
            .checked_sub(first_line)
            .filter(|at| *at < numbers.len());
        let at = at.unwrap_or_else(|| panic!("line {line}: {}", error.title));
        // What begins before the text is of all of it and more.
        *place = match place.start.checked_sub(starts[at]) {
            Some(start) => start..place.end - starts[at],
            None => 0..usize::MAX,
        };
        by_number.entry(numbers[at]).or_default().push(error);
    }
    assert_eq!(output.status.success(), by_number.is_empty(), "{report}");
    by_number
}

/// Compiles and runs those that compile, against what they have to mean.
fn ask(package: &Package, sound: &[(&Mutant, &Meaning)], seed: u64) {
    let written: Vec<_> = sound.iter().map(|(mutant, _)| *mutant).collect();
    let program = Program::of(&written).asked(sound);
    package.write("src/main.rs", &program);
    let mut run = package.command("run");
    let output = run.args(["--offline", "--quiet"]).output().unwrap();
    let asked = String::from_utf8_lossy(&output.stdout);
    let report = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success(),
        "seed {seed}, after {:?}:\n{report}",
        asked.lines().last()
    );
    assert_eq!(asked.lines().count(), sound.len());
}
