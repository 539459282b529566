//! What `cargo doc` makes of a catalogue: tables of its scopes, links that lead somewhere, and nothing
//! that rustdoc warns of.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

mod scratch;

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use scratch::{Package, assert_contains, workspace};

const ORDERS: &str = "\
value,group,id,description,implies,deprecated
orders.read,Orders,1,Read orders.,,
orders.write,Orders,2,Create and change orders.,,
orders.list,Orders,3,,,use orders.read
admin.all,Back office,4,Everything.,**,
audit,,5,Read the log.,,
";

/// One more than stand on one page, in three groups and in none.
fn large() -> String {
    let row = |at: usize| match at % 4 {
        0 => format!("area.n{at},,Number {at}.,\n"),
        group => format!("area.n{at},Scope {group},Number {at}.,\n"),
    };
    let rows: String = (1..=4_096).map(row).collect();
    format!("value,group,description,implies\nadmin,Group,Everything.,area.*\n{rows}")
}

/// Names that items of the generated source have too, bars and backticks, and IDs that are text.
const AWKWARD: &str = "\
value,group,id,id_shared,description,implies
id,Scope,a|b,,One | two,err
err,Group,a\\|b,,`code` | <b>,
a|b`c,Self,``,,,id err
it's,Variants,x,yes,,
ALL,Variants,*x*,,,
also,Variants,x,yes,,
";

struct Documented {
    pages: PathBuf,
}

impl Documented {
    /// The documentation of a package of four catalogues, one of them in a private module.
    fn with(name: &str, flags: &[&str]) -> Self {
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
             [workspace]\n\n\
             [dependencies]\n\
             scopegate = {{ path = {:?}, default-features = false }}\n\n\
             [build-dependencies]\nscope-build = {{ path = {:?} }}\n",
            workspace(),
            workspace().join("scope-build"),
        );
        let package = Package::create(name, &manifest);
        let hostile = workspace().join("tests/catalogues/hostile.csv");
        let hostile = fs::read_to_string(hostile).unwrap();
        let tables = [
            ("scopes", ORDERS),
            ("large", &large()),
            ("awkward", AWKWARD),
            ("hostile", &hostile),
            ("private", ORDERS),
        ];
        let mut script = String::from("fn main() {\n");
        let mut library = String::from(
            "//! Catalogues.\n\
             #![deny(missing_docs)]\n\
             mod private { scopegate::include_catalog!(private); }\n\
             pub use private::Scope;\n",
        );
        for (table, text) in tables {
            package.write(&format!("{table}.csv"), text);
            script.push_str(&match table {
                "awkward" => format!(
                    "scope_build::Build::new(\"{table}.csv\").id_kind(scope_build::IdKind::Text).compile();"
                ),
                _ => format!("scope_build::compile(\"{table}.csv\");\n"),
            });
            if table != "private" {
                library.push_str(&format!(
                    "/// A catalogue.\npub mod {table} {{ scopegate::include_catalog!({table}); }}\n"
                ));
            }
        }
        package.write("build.rs", &format!("{script}}}\n"));
        package.write("src/lib.rs", &library);
        let flags = format!("[build]\nrustdocflags = {flags:?}\n");
        package.write(".cargo/config.toml", &flags);
        let docs = Path::new(env!("CARGO_TARGET_TMPDIR")).join("scratch/target/doc");
        // Rustdoc leaves the index of an earlier run beside its own.
        let _ = fs::remove_dir_all(&docs);
        for outcome in [package.check(&[]), package.cargo("doc", &["--no-deps"])] {
            outcome.unwrap_or_else(|report| panic!("{report}"));
        }
        Self {
            pages: docs.join(name.replace('-', "_")),
        }
    }

    fn page(&self, path: &str) -> String {
        let path = self.pages.join(path);
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    /// What is said on a page, and not what rustdoc puts around it.
    fn said(&self, path: &str) -> String {
        let page = self.page(path);
        let blocks = page.split("<div class=\"docblock").skip(1);
        blocks.map(block).collect::<Vec<_>>().join("\n")
    }

    /// The cells of each row of the tables on a page.
    fn rows(&self, path: &str) -> Vec<Vec<String>> {
        let said = self.said(path);
        let rows = said.split("<tr>").skip(1);
        let rows = rows.map(|row| row.split("</tr>").next().unwrap());
        let cells = |row: &str| row.split("<td>").skip(1).map(text).collect::<Vec<_>>();
        rows.map(cells).filter(|cells| !cells.is_empty()).collect()
    }

    fn every_link_leads_somewhere(&self, path: &str) {
        let links = self.said(path);
        let links: BTreeSet<_> = links
            .split("href=\"")
            .skip(1)
            .map(|link| link.split('"').next().unwrap().to_owned())
            .filter(|link| !link.starts_with("https://doc.rust-lang.org/"))
            .collect();
        assert!(!links.is_empty(), "no link in {path}");
        let place = self.pages.join(path);
        for link in links {
            let (file, fragment) = link.split_once('#').unwrap_or((&link, ""));
            let target = match file {
                "" => place.clone(),
                file => place.parent().unwrap().join(file),
            };
            let page = fs::read_to_string(&target);
            let page = page.unwrap_or_else(|_| panic!("{link} in {path} leads nowhere"));
            let anchor = format!("id=\"{}\"", decoded(fragment));
            assert!(
                fragment.is_empty() || page.contains(&anchor),
                "{link} in {path} leads to no place"
            );
        }
    }
}

/// What is within a `<div …>`, of what follows its first bytes.
fn block(rest: &str) -> &str {
    let rest = rest.split_once('>').unwrap().1;
    let mut depth = 1;
    for (at, _) in rest.match_indices('<') {
        if rest[at..].starts_with("<div") {
            depth += 1;
        } else if rest[at..].starts_with("</div>") {
            depth -= 1;
        }
        if depth == 0 {
            return &rest[..at];
        }
    }
    panic!("a <div> without an end");
}

/// A fragment as a browser looks for it.
fn decoded(fragment: &str) -> String {
    let mut parts = fragment.split('%');
    let mut bytes = parts.next().unwrap().as_bytes().to_vec();
    for part in parts {
        let (byte, rest) = part.split_at(2);
        bytes.push(u8::from_str_radix(byte, 16).unwrap());
        bytes.extend(rest.as_bytes());
    }
    String::from_utf8(bytes).unwrap()
}

/// The text of a cell, without its markup.
fn text(cell: &str) -> String {
    let cell = cell.split("</td>").next().unwrap();
    let parts = cell.split('<').enumerate().map(|(at, part)| match at {
        0 => part,
        _ => part.split_once('>').map_or("", |(_, text)| text),
    });
    let text: String = parts.collect();
    let named = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ];
    named
        .iter()
        .fold(text, |text, (name, mark)| text.replace(name, mark))
}

#[test]
fn a_catalogue_is_worth_opening() {
    let docs = Documented::with("documented", &["-Dwarnings"]);
    scopes_stand_in_tables(&docs);
    a_scope_is_found_by_its_name(&docs);
    macros_speak_of_the_catalogue(&docs);
    a_large_catalogue_has_a_page_for_each_group(&docs);
    awkward_names_are_text(&docs);
    hostile_texts_are_text(&docs);
    // Rustdoc is run anew for readers of private modules.
    let docs = Documented::with("documented", &["-Dwarnings", "--document-private-items"]);
    docs.every_link_leads_somewhere("private/enum.Scope.html");
    docs.every_link_leads_somewhere("private/enum.Group.html");
}

fn scopes_stand_in_tables(docs: &Documented) {
    let page = "scopes/enum.Scope.html";
    assert_eq!(
        docs.rows(page),
        [
            vec!["orders.read", "1", "Read orders."],
            vec!["orders.write", "2", "Create and change orders."],
            vec!["orders.list", "3", "Deprecated: use orders.read"],
            vec![
                "admin.all",
                "4",
                "Everything.",
                "orders.read, orders.write, orders.list, audit"
            ],
            vec!["audit", "5", "Read the log."],
        ]
    );
    let said = docs.said(page);
    let headings = ["Orders", "Back office", "Without a group"];
    let places = headings.map(|heading| said.find(heading).expect(heading));
    assert!(places.is_sorted());
    assert_contains(&said, "5 scopes in 2 groups");
    assert_contains(
        &said,
        "Implied by <a href=\"enum.Scope.html#variant.AdminAll\"",
    );
    assert_contains(&said, "In <a href=\"enum.Group.html#variant.BackOffice\"");
    assert!(!docs.page(page).contains("OrdersRead = "), "an ordinal");
    docs.every_link_leads_somewhere(page);

    let page = "scopes/enum.Group.html";
    assert_contains(&docs.said(page), "Orders: 3 scopes.");
    docs.every_link_leads_somewhere(page);
}

/// Aliases stand in rustdoc's index with the names of items. How that is laid out is rustdoc's own
/// affair, but for being scripts.
fn a_scope_is_found_by_its_name(docs: &Documented) {
    let root = docs.pages.parent().unwrap();
    let scripts = scripts(root);
    let index: String = scripts
        .iter()
        .map(|path| fs::read_to_string(path).unwrap())
        .collect();
    if !index.contains("OrdersRead") {
        let mut stderr = io::stderr().lock();
        writeln!(
            stderr,
            "skipped: not even the name of a variant is to be read in the search index of this \
             rustdoc, {scripts:?}"
        )
        .unwrap();
        let page = docs.page("scopes/enum.Scope.html");
        return assert_contains(&page, "orders.read");
    }
    for name in ["orders.read", "area.n4096", "a|b`c"] {
        assert!(index.contains(name), "no {name} in the search index");
    }
}

/// The scripts in a folder and those below it that have to do with searching.
fn scripts(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let files = entries.flat_map(|path| match path.is_dir() {
        true => scripts(&path),
        false => vec![path],
    });
    let is_index = |path: &PathBuf| {
        path.extension().is_some_and(|extension| extension == "js")
            && path.to_string_lossy().contains("search")
    };
    files.filter(is_index).collect()
}

fn macros_speak_of_the_catalogue(docs: &Documented) {
    for (kind, example) in [
        ("Guard", "Guard![any(orders.read, orders.write)]"),
        ("scope", "scope!(orders.read)"),
        ("scopes", "scopes!(orders.read, orders.write)"),
    ] {
        assert_contains(&docs.page(&format!("scopes/macro.{kind}.html")), example);
    }
    let prelude = docs.page("scopes/prelude/index.html");
    assert_contains(&prelude, "#[requires_scope(orders.read)]");
    docs.every_link_leads_somewhere("scopes/prelude/index.html");
    for page in [
        "scopes/prelude/index.html",
        "scopes/prelude/scopes/index.html",
    ] {
        let page = docs.page(page);
        assert!(!page.contains("__scopegate") && !page.contains("super::"));
    }
}

fn a_large_catalogue_has_a_page_for_each_group(docs: &Documented) {
    let overview = "large/enum.Scope.html";
    assert_eq!(
        docs.rows(overview),
        [
            ["Group", "1"],
            ["Scope 1", "1024"],
            ["Scope 2", "1024"],
            ["Scope 3", "1024"],
            ["Without a group", "1024"],
        ]
    );
    docs.every_link_leads_somewhere(overview);
    docs.every_link_leads_somewhere("large/enum.Group.html");
    assert!(!docs.page(overview).contains("AreaN1"));

    for (page, first) in [("Scope1", "area.n1"), ("without_group", "area.n4")] {
        let page = format!("large/groups/struct.{page}.html");
        let rows = docs.rows(&page);
        assert_eq!(rows.len(), 1024);
        assert_eq!(rows[0][0], first);
        docs.every_link_leads_somewhere(&page);
    }
    docs.every_link_leads_somewhere("large/groups/struct.Group.html");
}

fn awkward_names_are_text(docs: &Documented) {
    let page = "awkward/enum.Scope.html";
    let rows = docs.rows(page);
    let cells = |at: usize| rows[at].iter().map(String::as_str).collect::<Vec<_>>();
    assert_eq!(cells(0), ["id", "a|b", "One | two", "err"]);
    assert_eq!(cells(1), ["err", "a\\|b", "`code` | <b>"]);
    assert_eq!(cells(2), ["a|b`c", "``", "id, err"]);
    assert_eq!(cells(3), ["it's", "x (shared)"]);
    assert_eq!(cells(4), ["ALL", "*x*"]);
    assert_eq!(cells(5), ["also", "x (shared)"]);
    assert_contains(&docs.said(page), "Shares its ID with");
    docs.every_link_leads_somewhere(page);
    docs.every_link_leads_somewhere("awkward/enum.Group.html");
}

fn hostile_texts_are_text(docs: &Documented) {
    const OURS: &[&str] = &[
        "a", "br", "code", "div", "h1", "h2", "h3", "p", "table", "tbody", "td", "th", "thead",
        "tr", "wbr",
    ];
    for page in ["hostile/enum.Scope.html", "hostile/enum.Group.html"] {
        let said = docs.said(page);
        assert!(!said.is_empty());
        for tag in said.split('<').skip(1) {
            let name = tag.trim_start_matches('/');
            let name = name.split([' ', '>']).next().unwrap();
            assert!(OURS.contains(&name), "<{tag} in {page}");
        }
        docs.every_link_leads_somewhere(page);
    }
}
