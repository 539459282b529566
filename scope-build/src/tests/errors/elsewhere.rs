//! What is no table, is too large to keep, or is no fault.

use std::{io, path::PathBuf};

use super::{Example, shown};
use crate::{
    Report,
    fault::{Faults, ImpliesFault, Kind, ScriptFault},
    load::{Source, load},
    read::read,
    tests::{options, warnings},
    validate::validate,
};

pub(super) fn example(name: &str) -> Option<Example> {
    let example = match name {
        "file-missing" => unreadable(io::ErrorKind::NotFound),
        "file-unreadable" => unreadable(io::ErrorKind::PermissionDenied),
        "patterns-too-slow" => large("a.n0e.z,*.n1e.*", ImpliesFault::TooLong),
        "implications-too-many" => {
            let (reached, most) = (49_999, 20_000_000);
            large("n0,n1", ImpliesFault::TooMany { reached, most })
        }
        _ => warning(name).or_else(|| script(name))?,
    };
    Some(example)
}

fn unreadable(error: io::ErrorKind) -> Example {
    let source = Source {
        path: "scopes.csv".into(),
        bytes: Err(error.into()),
    };
    of(&load(&source, &options()).unwrap_err())
}

fn of(report: &Report) -> Example {
    Example {
        files: Vec::new(),
        note: String::new(),
        said: report.to_string(),
    }
}

/// The first row of a table that has tens of thousands like it.
fn large(row: &str, fault: ImpliesFault) -> Example {
    let table = format!("value,implies\n{row}\n");
    let mut faults = Faults::default();
    faults.at(
        table.find(',').map_or(0, |_| table.rfind(',').unwrap() + 1)..table.len() - 1,
        fault,
    );
    let source = Source {
        path: "scopes.csv".into(),
        bytes: Ok(table.into()),
    };
    Example {
        note: "The first of fifty thousand such rows:".into(),
        ..of(&Report::new(&source, faults))
    }
}

/// Tables that are allowed, each with one doubt.
const DOUBTFUL: [&str; 4] = [
    "value\nsms.read\nsms.Read\n",
    "value,group\nhooks.read,Webhooks\nhooks.send,WebHooks\n",
    "value,description\nsms.read,Read mes\u{ad}sages.\n",
    "value,deprecated\nsms.read,\nsms.list,yes\n",
];

fn warning(name: &str) -> Option<Example> {
    let table = DOUBTFUL.into_iter().find(|table| doubts(table) == [name])?;
    Some(Example {
        files: shown(table.as_bytes())
            .map(|table| ("csv", table))
            .into_iter()
            .collect(),
        note: String::new(),
        said: format!("warning: {}", warnings(table).join("\n")),
    })
}

fn doubts(table: &str) -> Vec<&'static str> {
    let mut faults = Faults::default();
    validate(&read(table, &mut faults), &options(), &mut faults);
    let doubts = faults.doubts();
    doubts
        .iter()
        .map(|doubt| doubt.warning.entry().name)
        .collect()
}

fn script(name: &str) -> Option<Example> {
    let faults = [
        ScriptFault::NoOutDir,
        ScriptFault::NameTaken {
            name: "scopes".into(),
            other: PathBuf::from("scopes.csv"),
            path: PathBuf::from("billing/scopes.csv"),
        },
        ScriptFault::UnusableName { name: "2fa".into() },
        ScriptFault::NotWritten {
            directory: PathBuf::from("target/debug/build/acme/out"),
            reason: io::Error::from(io::ErrorKind::PermissionDenied).to_string(),
        },
        ScriptFault::LockInBuild,
    ];
    let mut faults = faults.into_iter().map(Kind::from);
    let fault = faults.find(|fault| fault.entry().name == name)?;
    Some(of(&Report::of(fault)))
}
