use super::show::{list, quoted};

/// How many names a report shows where there are more.
const MOST: usize = 8;

/// What a name in `implies` stands for that no scope has.
#[derive(Debug, Default)]
pub(crate) struct Meant {
    what: What,
    names: Vec<String>,
    more: usize,
    /// The pattern that says the same, or the segments that these are below.
    by: Option<String>,
}

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) enum What {
    /// Nobody can tell.
    #[default]
    Nothing,
    /// Nobody can tell, and there are these below the segments that are right.
    Below,
    /// One of these scopes, misspelt.
    Scope,
    /// These scopes, separated by something other than a space.
    List,
    /// The ID of these.
    Id,
    /// What these begin with.
    Start,
    /// The group of these.
    Group,
}

impl Meant {
    pub(crate) fn new<'n>(what: What, names: impl IntoIterator<Item = &'n str>) -> Self {
        let most = match what {
            What::List => usize::MAX,
            _ => MOST,
        };
        let mut names = names.into_iter();
        Self {
            what,
            names: names.by_ref().take(most).map(str::to_owned).collect(),
            more: names.count(),
            by: None,
        }
    }

    /// The same, with the pattern that says it, too, or the segments that these are below.
    pub(crate) fn by(self, by: Option<String>) -> Self {
        Self { by, ..self }
    }

    pub(super) fn label(&self) -> String {
        let names = self.names();
        match self.what {
            What::Nothing | What::Below => "not in this table".into(),
            What::Scope if self.names.len() == 1 => format!("did you mean {names}?"),
            What::Scope => format!("did you mean one of {names}?"),
            What::List => format!("did you mean {}?", quoted(&self.names.join(" "))),
            What::Id => format!("the ID of {names}"),
            What::Start => format!("only the start of {names}"),
            What::Group => format!("the group of {names}"),
        }
    }

    pub(super) fn help(&self, name: &str) -> String {
        match (self.what, &self.by) {
            (What::List, _) => "scopes are separated by one space".into(),
            (What::Id, _) => "`implies` names scopes as in `value`, and not by their IDs".into(),
            (What::Start, Some(pattern)) => format!(
                "name the scopes that are meant; {} would be all of them, and what is added later",
                quoted(pattern)
            ),
            (What::Below, Some(start)) => format!("{} offers {}", quoted(start), self.names()),
            (What::Start | What::Group, _) => "name the scopes that are meant".into(),
            (What::Nothing | What::Below | What::Scope, _) if name.contains(',') => {
                "scopes are separated by one space; a comma is part of the name".into()
            }
            (What::Nothing | What::Below | What::Scope, _) => {
                "`implies` names scopes of this table, exactly as in `value`".into()
            }
        }
    }

    fn names(&self) -> String {
        let names = list(self.names.iter().map(String::as_str));
        match self.more {
            0 => names,
            more => format!("{names} and {more} more"),
        }
    }
}
