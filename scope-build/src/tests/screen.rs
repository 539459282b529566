//! How much of a report is shown, and how.

use super::{folder::Folder, options, read};
use crate::{
    Build, Report, diff,
    load::{Source, load},
};

const SCREEN: usize = 50;

fn faults(rows: &str) -> Report {
    read(format!("value,id\n{rows}"), None).unwrap_err()
}

/// So many rows with a space in the name.
fn spaces(rows: usize) -> String {
    (0..rows).map(|at| format!("a {at},\n")).collect()
}

fn shown(report: &str) -> usize {
    report.matches("^ not allowed here").count()
}

#[test]
fn many_faults_are_a_screen_and_a_number() {
    for rows in [9, 10, 600, 5_000] {
        let report = faults(&spaces(rows)).to_string();
        assert!(report.lines().count() <= SCREEN, "{report}");
        let rest = rows - shown(&report);
        let end = format!(
            "\n\nerror: and {rest} more faults\n--> scopes.csv\n \
             = note: {rest} of `name-character`\n \
             = help: set the environment variable `SCOPEGATE_REPORT` to `all` to see them, or \
             call `Build::full_report` in the build script"
        );
        assert!(report.ends_with(&end), "{report}");
        assert!(shown(&report) >= 7, "{report}");
    }
}

#[test]
fn what_fits_on_a_screen_is_shown() {
    let report = faults(&spaces(8));
    assert_eq!(shown(&report.to_string()), 8);
    assert_eq!(report.to_string(), format!("{report:#}"));
}

#[test]
fn all_of_it_is_there_for_who_asks() {
    assert_eq!(shown(&format!("{:#}", faults(&spaces(600)))), 600);

    let folder = Folder::new();
    folder.write("scopes.csv", format!("value,id\n{}", spaces(600)));
    let build = Build::new(folder.path("scopes.csv"));
    let out = folder.path("out");
    let report = build.write_to(&out, "scopes").unwrap_err();
    assert!(report.to_string().lines().count() <= SCREEN, "{report}");
    assert!(
        report
            .to_string()
            .ends_with("error: 600 faults; no catalogue was written")
    );
    let report = build.clone().full_report().write_to(&out, "scopes");
    assert_eq!(shown(&report.unwrap_err().to_string()), 600);
    let report = build.full_report().write_lock().unwrap_err();
    assert_eq!(shown(&report.to_string()), 600);
}

#[test]
fn help_is_given_once() {
    let report = format!("{:#}", faults(&format!("{},\n{}", spaces(20), spaces(20))));
    let help = "= help: write it as it is issued: RFC 6749";
    assert_eq!(report.matches(help).count(), 1, "{report}");
    let first = report.split("\n\n").next().unwrap();
    assert!(first.contains(help), "{report}");
}

#[test]
fn what_is_not_shown_is_counted_by_its_name() {
    let kinds = ",\n*,\na,007\nb,18446744073709551616\nc,x\n d,\na,\n";
    let rows = format!("z,1\n{}{}", spaces(20), kinds.repeat(3));
    let report = faults(&rows).to_string();
    let note = report
        .lines()
        .find(|line| line.contains("= note: "))
        .unwrap();
    let (_, tally) = note.split_once("note: ").unwrap();
    let tally: Vec<_> = tally.split(", ").collect();
    assert!(tally[0].ends_with(" of `name-character`"), "{note}");
    assert_eq!(tally.len(), 6, "{note}");
    assert!(tally[5].ends_with(" others"), "{note}");
    let number = |part: &&str| part.split(' ').next()?.parse::<usize>().ok();
    let hidden: usize = tally.iter().filter_map(number).sum();
    assert!(
        report.contains(&format!("error: and {hidden} more faults\n")),
        "{report}"
    );
}

/// One that is larger than a screen is shown all the same.
#[test]
fn there_is_always_a_first_fault() {
    let report = faults("b b,1\n").and(faults(&spaces(20)));
    assert!(report.to_string().lines().count() <= SCREEN, "{report}");
    let reports = (0..30).map(|_| faults(&spaces(3)));
    let report = reports.reduce(Report::and).unwrap().to_string();
    assert_eq!(shown(&report), 30, "{report}");
}

#[test]
fn two_tables_share_a_screen() {
    let folder = Folder::new();
    folder.write("old.csv", format!("value\n{}", "a b\n".repeat(600)));
    folder.write("new.csv", format!("value\n{}", "a b\n".repeat(600)));
    let report = diff(folder.path("old.csv"), folder.path("new.csv"));
    let report = folder.strip(&report.unwrap_err().to_string());
    assert!(report.lines().count() <= SCREEN, "{report}");
    assert!(report.contains("--> old.csv:2:2\n"), "{report}");
    assert!(report.contains("--> new.csv:2:2\n"), "{report}");
}

/// Colours are over the plain text, and no text of the table gets any.
#[test]
fn colours_stand_over_the_plain_text() {
    let long = "long ".repeat(200);
    for table in [
        "value\na b\n",
        "value,implies\na,a\nb,c\n",
        "value,description,implies\nx,\u{1b}[31mred\u{1b}[0m,y\n",
        "value\nsms.read\u{1b}[2K\u{9b}31m\n",
        "value\n\u{61c}a\u{200e}\u{202e}\n",
        "",
        &format!("value,description,implies\nx,{long},y\n"),
    ] {
        let report = read(table, None).unwrap_err();
        let coloured = report.coloured();
        assert!(
            coloured.starts_with("\u{1b}[1m\u{1b}[91merror"),
            "{coloured:?}"
        );
        let stripped = stripped(&coloured);
        assert_eq!(stripped, report.to_string());
        assert!(!stripped.contains('\u{1b}'), "{stripped:?}");
    }
    let report = Build::new("Not A Name").name("2fa").catalog_name();
    let coloured = report.unwrap_err().coloured();
    assert!(
        coloured.starts_with("\u{1b}[1m\u{1b}[91merror"),
        "{coloured:?}"
    );
}

#[test]
fn a_path_is_shown_and_does_nothing() {
    let source = Source {
        path: "\u{1b}[31mred\u{1b}]0;title\u{7}\n.csv".into(),
        bytes: Ok("value\na b\n".into()),
    };
    let report = load(&source, &options()).unwrap_err();
    for shown in [report.to_string(), report.coloured(), format!("{report:?}")] {
        assert!(!shown.contains("\u{1b}[31m"), "{shown:?}");
        assert!(!shown.contains("\u{1b}]"), "{shown:?}");
    }
}

/// What a `main` shows that returns it, on a terminal or not.
#[test]
fn a_report_is_debugged_as_it_is_displayed() {
    let report = faults(&spaces(60));
    assert_eq!(stripped(&format!("{report:?}")), report.to_string());
    assert_eq!(format!("{report:#?}"), format!("{report:#}"));
}

/// `text` without the colours of a terminal, told apart from what else an escape can begin.
pub(super) fn stripped(text: &str) -> String {
    let mut parts = text.split('\u{1b}');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |stripped, part| {
        let (code, rest) = part.split_once('m').unwrap();
        let code = code.strip_prefix('[').unwrap();
        assert!(
            code.split(';').all(|code| code.parse::<u8>().is_ok()),
            "{code}"
        );
        stripped + rest
    })
}
