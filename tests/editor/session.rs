//! An editor with one package open, and one file in it that a person types into.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use url::Url;

use crate::scratch::{Package, workspace};
use crate::server::{self, Server, uri};

/// Where the cursor is.
const CURSOR: char = '‸';

/// The file that the tests type into.
const OPEN: &str = "src/open.rs";

/// What stands above that which a test types.
const PREAMBLE: &str = "use crate::scopes::prelude::*;\nuse scopegate::{Denied, Grant};\n\n";

pub(crate) struct Session {
    server: Server,
    package: Package,
    /// What is in the file.
    text: String,
    edits: u64,
}

/// Runs a test in the one session that there is, if there can be one.
pub(crate) fn in_editor(test: impl FnOnce(&mut Session)) {
    static SESSION: OnceLock<Option<Mutex<Session>>> = OnceLock::new();
    let Some(session) = SESSION.get_or_init(|| Session::begin().map(Mutex::new)) else {
        return;
    };
    test(&mut session.lock().unwrap_or_else(PoisonError::into_inner));
}

impl Session {
    #[allow(
        clippy::explicit_write,
        reason = "what a test prints otherwise is not shown if it passes"
    )]
    fn begin() -> Option<Self> {
        let Some(program) = server::find() else {
            let message = "skipped: there is no rust-analyzer, see CONTRIBUTING.md";
            writeln!(io::stderr(), "{message}").unwrap();
            return None;
        };
        let package = package();
        package
            .check(&[])
            .unwrap_or_else(|report| panic!("{report}"));
        let server = Server::start(program, &package.path(""), &package.path("../target"));
        let mut session = Self {
            server,
            package,
            text: String::new(),
            edits: 0,
        };
        session.open();
        Some(session)
    }

    /// Opens the file, and waits until the macros answer in it.
    fn open(&mut self) {
        let document = json!({
            "uri": self.uri(), "languageId": "rust", "version": 0, "text": "",
        });
        let params = json!({ "textDocument": document });
        self.server.notify("textDocument/didOpen", params);
        let deadline = Instant::now() + Duration::from_secs(120);
        while self
            .hover("#[requires_scope(sms.re‸ad)]\nfn f() {}\n")
            .is_none()
        {
            assert!(Instant::now() < deadline, "no macro is expanded");
        }
    }

    fn uri(&self) -> String {
        uri(&self.package.path(OPEN))
    }

    /// The labels of what is offered at the cursor, in the order of their letters.
    pub(crate) fn offered(&mut self, text: &str) -> BTreeSet<String> {
        let answer = self.ask("textDocument/completion", text);
        let items = match answer {
            Value::Array(items) => items,
            mut list => match list["items"].take() {
                Value::Array(items) => items,
                _ => Vec::new(),
            },
        };
        let label = |item: &Value| Some(item["label"].as_str()?.to_owned());
        items.iter().filter_map(label).collect()
    }

    /// The mistakes that are shown before anything is compiled, each from its column on.
    pub(crate) fn mistakes(&mut self, text: &str) -> Vec<(u64, String)> {
        let answer = self.ask("textDocument/diagnostic", text);
        let items = answer["items"].as_array().into_iter().flatten();
        let mistake = |item: &Value| {
            let column = item["range"]["start"]["character"].as_u64()?;
            Some((column, item["message"].as_str()?.to_owned()))
        };
        items.filter_map(mistake).collect()
    }

    /// What is shown of the word under the cursor.
    pub(crate) fn hover(&mut self, text: &str) -> Option<String> {
        let answer = self.ask("textDocument/hover", text);
        answer["contents"]["value"].as_str().map(str::to_owned)
    }

    /// The definitions of what is under the cursor: each its line, below the comment above it.
    pub(crate) fn definitions(&mut self, text: &str) -> Vec<String> {
        let answer = self.ask("textDocument/definition", text);
        let places = places(&answer).into_iter();
        let definition = |(path, line): (PathBuf, usize)| {
            let text = self.text_of(&path);
            let lines: Vec<_> = text.lines().map(str::trim).take(line + 1).collect();
            let comment = lines[..line].iter().rev();
            let above = comment.take_while(|line| line.starts_with("///")).count();
            lines[line - above..].join("\n")
        };
        places.map(definition).collect()
    }

    /// The lines of the package that mention the scope under the cursor, each behind its file.
    pub(crate) fn references(&mut self, text: &str) -> BTreeSet<String> {
        let answer = self.ask("textDocument/references", text);
        let sources = self.package.path("src");
        let places = places(&answer).into_iter();
        let own = places.filter_map(|(path, line)| {
            let file = path.strip_prefix(&sources).ok()?.display();
            let text = self.text_of(&path);
            Some(format!("{file}: {}", text.lines().nth(line)?.trim()))
        });
        own.collect()
    }

    /// Asks about the place of the cursor in this text.
    fn ask(&mut self, method: &str, text: &str) -> Value {
        let text = format!("{PREAMBLE}{text}");
        let (before, after) = text.split_once(CURSOR).expect("a cursor");
        let line = before.matches('\n').count();
        let column = before.len() - before.rfind('\n').map_or(0, |line_end| line_end + 1);
        self.text = format!("{before}{after}");
        self.edits += 1;
        let change = json!({
            "textDocument": { "uri": self.uri(), "version": self.edits },
            "contentChanges": [{ "text": self.text }],
        });
        self.server.notify("textDocument/didChange", change);
        let place = json!({
            "textDocument": { "uri": self.uri() },
            "position": { "line": line, "character": column },
            "context": { "includeDeclaration": false, "triggerKind": 1 },
        });
        self.server.request(method, place)
    }

    fn text_of(&self, path: &Path) -> String {
        match path == self.package.path(OPEN) {
            true => self.text.clone(),
            false => fs::read_to_string(path).unwrap(),
        }
    }
}

/// The places of an answer, each a file and a line of it.
fn places(answer: &Value) -> Vec<(PathBuf, usize)> {
    let place = |place: &Value| {
        let path = Url::parse(place["uri"].as_str().unwrap()).unwrap();
        let line = place["range"]["start"]["line"].as_u64().unwrap();
        (path.to_file_path().unwrap(), usize::try_from(line).unwrap())
    };
    answer.as_array().into_iter().flatten().map(place).collect()
}

fn package() -> Package {
    let (scopegate, scope_build) = (workspace(), workspace().join("scope-build"));
    let manifest = format!(
        "[package]\nname = \"editor\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
         [dependencies]\nscopegate = {{ path = {scopegate:?}, default-features = false }}\n\n\
         [build-dependencies]\nscope-build = {{ path = {scope_build:?} }}\n"
    );
    let package = Package::create("editor", &manifest);
    package.write("build.rs", include_str!("package/build.rs"));
    package.write("scopes.csv", include_str!("package/scopes.csv"));
    package.write("billing.csv", include_str!("package/billing.csv"));
    package.write("src/lib.rs", include_str!("package/lib.rs"));
    package.write("src/handlers.rs", include_str!("package/handlers.rs"));
    package.write(OPEN, "");
    package
}
