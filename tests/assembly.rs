//! A guard compiles to the check that one would write by hand: within three instructions of it, with
//! one branch and no call, loop or check of bounds before the body.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]
#![cfg(target_arch = "x86_64")]

#[allow(dead_code)]
mod scratch;

use std::fs;

use scratch::{Package, workspace};

/// What is read of a function: from where it is entered to where it first returns, which is where a
/// caller who is let in leaves it.
struct Path(Vec<String>);

impl Path {
    fn of(assembly: &str, function: &str) -> Self {
        let is_its_label = |line: &&str| line.starts_with("_") && line.contains(function);
        let mut lines = assembly.lines().skip_while(|line| !is_its_label(line));
        assert!(lines.next().is_some(), "no {function} in:\n{assembly}");
        let is_instruction =
            |line: &&str| line.starts_with('\t') && !line.trim_start().starts_with(['.', '#']);
        let mut instructions = Vec::new();
        for line in lines.filter(is_instruction) {
            instructions.push(line.trim().replace('\t', " "));
            if line.trim_start().starts_with("ret") {
                return Self(instructions);
            }
        }
        panic!("{function} never returns in:\n{assembly}");
    }

    fn calls(&self) -> usize {
        self.0.iter().filter(|it| it.starts_with("call")).count()
    }

    /// Every loop and every check of bounds is one too.
    fn branches(&self) -> usize {
        self.0.iter().filter(|it| it.starts_with('j')).count()
    }
}

fn assembly() -> String {
    let manifest = format!(
        "[package]\nname = \"assembly\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
         [dependencies]\n\
         scopegate = {{ path = {:?}, default-features = false, features = [\"partner\"] }}\n",
        workspace()
    );
    let package = Package::create("assembly", &manifest);
    package.write("src/lib.rs", include_str!("assembly/lib.rs"));
    let emitted = package.path("assembly.s");
    let emit = format!("--emit=asm={}", emitted.display());
    let arguments = ["--release", "--lib", "--", "-Ccodegen-units=1", &emit];
    package
        .cargo("rustc", &arguments)
        .unwrap_or_else(|report| panic!("{report}"));
    fs::read_to_string(emitted).unwrap()
}

#[test]
fn a_guard_is_the_check_that_one_would_write_by_hand() {
    let assembly = assembly();
    for form in ["one", "any", "all"] {
        let guarded = Path::of(&assembly, &format!("guarded_by_{form}"));
        let by_hand = Path::of(&assembly, &format!("by_hand_{form}"));
        let both = format!("{:#?}\nby hand: {:#?}", guarded.0, by_hand.0);
        assert_eq!(guarded.calls(), 0, "{both}");
        assert_eq!(guarded.branches(), 1, "{both}");
        assert!(guarded.0.len() <= by_hand.0.len() + 3, "{both}");
    }

    let reader = Path::of(&assembly, "asked_at_run_time");
    assert!(
        reader.calls() > 0 && reader.branches() > 0,
        "{:#?}",
        reader.0
    );
}
