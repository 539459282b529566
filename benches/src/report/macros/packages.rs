//! The crates that are measured: 2,000 functions that are guarded, are not, or have another attribute.

use std::fmt::Write;
use std::path::Path;

use crate::Result;
use crate::report::REPOSITORY;
use crate::scale::table::Table;
use crate::workspace::Workspace;

pub(super) const FUNCTIONS: usize = 2_000;

/// Where they stand. In the file of a crate's root rustc says where a macro is called by how many bytes
/// there are before it, and in that of a module by the line: a crate of so many functions has modules.
const SOURCE: &str = "src/handlers.rs";

/// What stands at every function.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Plain,
    Nothing,
    Syn,
    ByHand,
    Guarded,
}

#[derive(Debug, Clone, Copy)]
pub(super) enum Form {
    Handler,
    From,
}

#[derive(Debug, Clone, Copy)]
pub(super) enum Body {
    Small,
    Medium,
}

/// A crate, but for which of its functions was edited.
#[derive(Debug, Clone, Copy)]
pub(super) struct Crate {
    pub(super) kind: Kind,
    pub(super) form: Form,
    pub(super) body: Body,
}

impl Kind {
    pub(super) const ALL: [Self; 5] = [
        Self::Plain,
        Self::Nothing,
        Self::Syn,
        Self::ByHand,
        Self::Guarded,
    ];

    pub(super) fn title(self) -> &'static str {
        match self {
            Self::Plain => "no attribute",
            Self::Nothing => "an attribute that does nothing",
            Self::Syn => "one that parses `syn::ItemFn`",
            Self::ByHand => "`Guard![…]` by hand",
            Self::Guarded => "`#[requires_scope(…)]`",
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Nothing => "nothing",
            Self::Syn => "syn",
            Self::ByHand => "by_hand",
            Self::Guarded => "guarded",
        }
    }
}

impl Form {
    pub(super) const ALL: [Self; 2] = [Self::Handler, Self::From];
}

impl Body {
    pub(super) const ALL: [Self; 2] = [Self::Small, Self::Medium];

    fn text(self) -> &'static str {
        match self {
            Self::Small => include_str!("small.txt"),
            Self::Medium => include_str!("medium.txt"),
        }
    }
}

/// What is changed in one function.
#[derive(Debug, Clone, Copy)]
pub(super) enum Edit {
    /// A text, in another way each time. Every line stays where it is.
    Text(usize),
    /// Another line is put before the body, and what comes after it moves.
    Line(usize),
}

impl Edit {
    fn text(self) -> String {
        match self {
            Self::Text(time) => format!(" edited {time}"),
            Self::Line(_) => String::new(),
        }
    }

    fn lines(self) -> String {
        match self {
            Self::Text(_) => String::new(),
            Self::Line(time) => "    // A line.\n".repeat(time + 1),
        }
    }
}

/// `handlers, small bodies`
pub(super) fn title(form: Form, body: Body) -> String {
    let form = match form {
        Form::Handler => "handlers",
        Form::From => "`from = …`",
    };
    let lines = body.text().lines().count();
    format!("{form}, bodies of {lines} lines")
}

impl Crate {
    pub(super) fn name(self) -> String {
        let form = match self.form {
            Form::Handler => "handlers",
            Form::From => "from",
        };
        let body = match self.body {
            Body::Small => "small",
            Body::Medium => "medium",
        };
        format!("{}_{form}_{body}", self.kind.name())
    }

    pub(super) fn add(self, workspace: &Workspace, scopes: &Table, seed: u64) -> Result<()> {
        let attribute = match self.kind {
            Kind::Nothing => "attribute_nothing = { path = \"../attribute_nothing\" }\n",
            Kind::Syn => "attribute_syn = { path = \"../attribute_syn\" }\n",
            _ => "",
        };
        let manifest =
            format!("[dependencies]\nscopegate = {{ path = {REPOSITORY:?} }}\n{attribute}");
        let source = self.source(scopes, seed, None);
        let files = [("src/lib.rs", "pub mod handlers;\n"), (SOURCE, &source)];
        workspace.add(&self.name(), &manifest, &files)
    }

    /// Changes the body of one of its functions.
    pub(super) fn edit(
        self,
        workspace: &Workspace,
        scopes: &Table,
        seed: u64,
        edit: Edit,
    ) -> Result<()> {
        let path = format!("packages/{}/{SOURCE}", self.name());
        workspace.write(&path, &self.source(scopes, seed, Some(edit)))?;
        Ok(())
    }

    fn source(self, scopes: &Table, seed: u64, edit: Option<Edit>) -> String {
        let attribute = match self.kind {
            Kind::Nothing => "use attribute_nothing::attribute;\n",
            Kind::Syn => "use attribute_syn::attribute;\n",
            _ => "",
        };
        let mut source = format!(
            "#![allow(unused_imports)]\nuse scopegate::partner::prelude::*;\n\
             use scopegate::{{Denied, Grant}};\n{attribute}"
        );
        for at in 0..FUNCTIONS {
            let row = (at + usize::try_from(seed).unwrap_or_default()) % scopes.rows.len();
            let edit = edit.filter(|_| at == FUNCTIONS / 2);
            self.function(&mut source, at, &scopes.rows[row].value, edit);
        }
        source
    }

    fn function(self, source: &mut String, at: usize, scope: &str, edit: Option<Edit>) {
        let from = match self.form {
            Form::Handler => "",
            Form::From => ", from = grant",
        };
        let attribute = match self.kind {
            Kind::Plain | Kind::ByHand => String::new(),
            Kind::Nothing | Kind::Syn => format!("#[attribute({scope}{from})]\n"),
            Kind::Guarded => format!("#[requires_scope({scope}{from})]\n"),
        };
        let (parameter, check) = match (self.kind, self.form) {
            (Kind::ByHand, Form::Handler) => (format!("_: Guard![{scope}], "), String::new()),
            (Kind::ByHand, Form::From) => (
                String::from("grant: &Grant<Scope>, "),
                format!("    grant.check::<Guard![{scope}]>()?;\n"),
            ),
            (_, Form::Handler) => (String::new(), String::new()),
            (_, Form::From) => (String::from("grant: &Grant<Scope>, "), String::new()),
        };
        let (function, returned, answer) = match self.form {
            Form::Handler => ("pub async fn handler", "String", "answer"),
            Form::From => ("pub fn task", "Result<String, Denied<Scope>>", "Ok(answer)"),
        };
        let body = self.body.text();
        let (text, lines) = edit.map_or_else(Default::default, |edit| (edit.text(), edit.lines()));
        let body = body.replace("{at}", &format!("{at}{text}"));
        let body = body.replace("{answer}", answer);
        let _ = write!(
            source,
            "\n{attribute}{function}_{at}({parameter}text: String) -> {returned} {{\n{lines}{check}{body}}}\n"
        );
    }
}

/// The attributes that scopegate's is measured beside.
pub(super) fn attributes(workspace: &Workspace) -> Result<()> {
    let library = "[lib]\nproc-macro = true\n";
    let nothing = include_str!("../../../programs/attribute_nothing.rs");
    workspace.add("attribute_nothing", library, &[("src/lib.rs", nothing)])?;
    let dependencies =
        "\n[dependencies]\nquote = \"1\"\nsyn = { version = \"3\", features = [\"full\"] }\n";
    let syn = include_str!("../../../programs/attribute_syn.rs");
    let manifest = format!("{library}{dependencies}");
    workspace.add("attribute_syn", &manifest, &[("src/lib.rs", syn)])
}

pub(super) fn scopes() -> Result<Table> {
    Table::read(&Path::new(REPOSITORY).join("scopes.csv"))
}
