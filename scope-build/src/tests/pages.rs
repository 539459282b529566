//! What rustdoc reads of a catalogue, and nobody else.

use proptest::{collection::vec, option, prelude::*, sample::select};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::catalog;
use crate::generate::{Generated, generate};

fn generated(csv: &str) -> Generated {
    generate(&catalog(csv), "acme")
}

/// The doc comment of the generated `Scope`.
fn overview(docs: &str) -> String {
    let lines = docs.lines().skip_while(|line| !line.starts_with("///"));
    let lines = lines.map_while(|line| line.strip_prefix("///"));
    let lines = lines.map(|line| line.strip_prefix(' ').unwrap_or(line));
    lines.collect::<Vec<_>>().join("\n")
}

/// The text of each cell of each row, and where the links in it lead.
fn rows(markdown: &str) -> Vec<Vec<(String, Vec<String>)>> {
    let mut rows = Vec::new();
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        let row: Option<&mut Vec<(String, Vec<String>)>> = rows.last_mut();
        let cell = row.and_then(|row| row.last_mut());
        match (event, cell) {
            (Event::Start(Tag::TableRow), _) => rows.push(Vec::new()),
            (Event::Start(Tag::TableCell), _) => {
                if let Some(row) = rows.last_mut() {
                    row.push((String::new(), Vec::new()));
                }
            }
            (Event::Text(text) | Event::Code(text), Some((cell, _))) => cell.push_str(&text),
            (Event::Start(Tag::Link { dest_url, .. }), Some((_, links))) => {
                links.push(dest_url.into_string());
            }
            (Event::End(TagEnd::Table), _) => return rows,
            (Event::Html(html) | Event::InlineHtml(html), _) => panic!("{html} in {markdown}"),
            _ => {}
        }
    }
    rows
}

#[test]
fn only_what_rustdoc_reads_has_aliases() {
    let csv = "value,deprecated\nsms.read,\nsms:s/e-nd,use *sms.read*\nit's,\nSms,\n";
    let Generated { source, docs, .. } = generated(csv);
    for alias in ["sms.read", "sms:s/e-nd"] {
        assert!(docs.contains(&format!("#[doc(alias = \"{alias}\")]")));
    }
    // Rustc takes neither a quote nor the item's own name.
    assert_eq!(docs.matches("#[doc(alias").count(), 2);
    assert!(!source.contains("#[doc(alias"));

    assert!(source.contains(r#"#[deprecated(note = "use *sms.read*")]"#));
    assert!(docs.contains(r#"#[deprecated(note = "use \\*sms\\.read\\*")]"#));
    assert!(!source.contains("cfg") && !docs.contains("cfg"));
}

#[test]
fn both_sources_have_the_same_items() {
    let csv = "value,group,id,implies\nsms.read,SMS,1,\nsms.manage,,2,sms.read\n";
    let Generated {
        scope,
        source,
        docs,
        ..
    } = generated(csv);
    let beginning = source.lines().next().unwrap();
    let source = source.replacen(beginning, scope.trim_end(), 1);
    let items = |source: &str| {
        let said = |line: &&str| !line.trim_start().starts_with("///");
        let ours = [
            "#[doc(alias",
            "#[repr",
            "#[allow(rustdoc",
            "    #[doc(no_inline)]",
            "    #[doc(hidden)]",
        ];
        let found = |line: &&str| !ours.iter().any(|ours| line.contains(ours));
        let lines = source.lines().filter(said).filter(found);
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(items(&source), items(&docs));
}

#[test]
fn a_scope_that_implies_much_names_a_few_in_its_row() {
    let scopes: String = (0..20).map(|at| format!("s.n{at},\n")).collect();
    let Generated { docs, .. } = generated(&format!("value,implies\nadmin,s.**\n{scopes}"));
    let rows = rows(&overview(&docs));
    assert!(rows[0][1].0.ends_with("s.n7 and 12 more"), "{rows:?}");
    assert!(docs.contains("[`s.n19`](Scope::SN19)."));
}

#[test]
fn an_id_of_several_is_marked() {
    let Generated { docs, .. } =
        generated("value,id,id_shared\nsms.read,7,yes\nsms.send,7,yes\nsms.fly,8,\n");
    let rows = rows(&overview(&docs));
    let ids: Vec<_> = rows.iter().map(|row| &*row[1].0).collect();
    assert_eq!(ids, ["7 (shared)", "7 (shared)", "8"]);
    let shares = "Shares its ID with [`sms.send`](Scope::SmsSend).";
    assert!(docs.contains(shares), "{docs}");
    assert_eq!(docs.matches("Shares its ID").count(), 2);
}

#[test]
fn the_prelude_shows_no_path_of_the_generated_source() {
    let Generated { docs, .. } = generated("value\nsms.read\n");
    let (_, prelude) = docs.split_once("pub mod prelude").unwrap();
    let (prelude, _) = prelude.split_once("self::__scopegate").unwrap();
    let mut lines = prelude.lines().map(str::trim).collect::<Vec<_>>();
    lines.retain(|line| !line.starts_with("//"));
    let uses = (0..lines.len()).filter(|at| lines[*at].starts_with("pub use"));
    for at in uses {
        assert_eq!(lines[at - 1], "#[doc(hidden)]", "{}", lines[at]);
    }
}

#[test]
fn examples_are_what_a_person_would_write() {
    let examples = |csv: &str| {
        let source = generated(csv).source;
        let call = source.split("export_macros!").nth(1).unwrap().to_owned();
        call.split_once(' ')
            .unwrap()
            .1
            .split_once(' ')
            .unwrap()
            .1
            .to_owned()
    };
    let csv = "value,deprecated\nold.read,gone\nhttps://acme.org,\nsms.read,\nsms-send,\n";
    assert_eq!(
        examples(csv),
        "\"sms.read\" \"\\\"https://acme.org\\\"\");\n"
    );
    assert_eq!(examples("value\nsms.read\n"), "\"sms.read\");\n");
}

/// What names and descriptions are made of that mean something in a table, in code or in a link.
const MARKS: &[&str] = &[
    "|", "`", "``", "[", "]", "(", ")", "<b>", "&lt;", "a", "#", "!", "'",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_row_says_what_the_table_says(
        names in vec(vec(select(MARKS), 1..6), 2),
        description in vec(select(MARKS), 1..6),
        id in option::of(vec(select(&["|", "\\", "`", "x", "*", "\\|"][..]), 1..6)),
    ) {
        let names = names.iter().zip(["z", "y"]).map(|(name, end)| name.concat() + end);
        let names: Vec<_> = names.collect();
        let description = format!("d{}d", description.concat());
        let id = id.map(|id| format!("i{}i", id.concat())).unwrap_or_default();
        let csv = format!(
            "value,ident,description,id,implies\n{},One,\"{description}\",\"{id}\",{}\n{},Two,,,\n",
            names[0], names[1], names[1],
        );
        let Generated { docs, .. } = generated(&csv);
        let overview = overview(&docs);
        let rows = rows(&overview);
        let mut expected = vec![(names[0].clone(), vec!["Scope::One".to_owned()])];
        if !id.is_empty() {
            expected.push((id, Vec::new()));
        }
        expected.push((description, Vec::new()));
        expected.push((names[1].clone(), vec!["Scope::Two".to_owned()]));
        prop_assert_eq!(&rows[0], &expected, "{}", overview);
        prop_assert_eq!(&rows[1][0], &(names[1].clone(), vec!["Scope::Two".to_owned()]));
        prop_assert_eq!(rows.len(), 2);
    }
}
