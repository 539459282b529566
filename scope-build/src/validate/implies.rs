use std::{
    collections::{HashMap, HashSet},
    ops::Range,
    rc::Rc,
};

use super::{
    closure::MOST_PAIRS,
    expansion::Expansion,
    grammar,
    misspelt::Misspelt,
    names::Names,
    pattern::{Pattern, Steps},
    suggest::Suggestions,
    unknown::{self, Unknown},
    words::{Word, bare, gap, have_within, idle_spaces, words},
};
use crate::{
    fault::{Faults, ImpliesFault, PatternFault, Span},
    read::{Cell, Row, Table, is_typographic_quote},
};

/// What a row says that its scope implies.
#[derive(Debug, Default)]
pub(super) struct Implied {
    /// The rows implied, sorted, without repetition and without this one.
    pub(super) targets: Vec<usize>,
    mentions: Vec<(Span, Rc<[usize]>)>,
}

impl Implied {
    /// Where the row says that it implies this one.
    pub(super) fn mention(&self, target: usize) -> Option<Span> {
        let mut mentions = self.mentions.iter();
        let (at, _) = mentions.find(|(_, rows)| rows.contains(&target))?;
        Some(at.clone())
    }
}

/// Reads the `implies` column of every row.
pub(super) fn read<'t>(
    table: &'t Table<'t>,
    names: &'t Names<'t>,
    faults: &mut Faults,
) -> Vec<Implied> {
    let mut reader = Reader {
        names,
        unread: unread_words(table),
        expansions: HashMap::new(),
        misspelt: Misspelt::of(&table.rows, names),
        unknown: Vec::new(),
        steps: Steps::enough(),
        pairs: 0,
        longest: (0, None),
        faults,
    };
    let implied: Vec<_> = table.rows.iter().map(|row| reader.row(row)).collect();
    reader.blame_longest();
    let suggestions = Suggestions {
        rows: &table.rows,
        names,
        implied: &implied,
    };
    unknown::blame(&reader.unknown, &suggestions, reader.faults);
    implied
}

struct Reader<'t, 'f> {
    names: &'t Names<'t>,
    /// The words of the rows that could not be read, any of which may be the name of a scope.
    unread: HashSet<&'t str>,
    expansions: HashMap<&'t str, Rc<Expansion>>,
    misspelt: Misspelt<'t>,
    /// What stands for no scope: what it may mean is known when all rows are read.
    unknown: Vec<(Word<'t>, Unknown)>,
    steps: Steps,
    /// How many scopes the cells so far name, each of them on its own.
    pairs: usize,
    /// How many the longest of them names, and which cell that is.
    longest: (usize, Option<&'t Cell<'t>>),
    faults: &'f mut Faults,
}

impl<'t> Reader<'t, '_> {
    fn row(&mut self, row: &'t Row<'t>) -> Implied {
        let mut implied = Implied::default();
        let Some(cell) = row.implies.as_ref().filter(|cell| !cell.has_control()) else {
            return implied;
        };
        let own = self.names.row(row.value.text());
        let words = words(cell.text(), |word| self.names.row(word).is_some());
        for at in idle_spaces(cell.text()) {
            if !have_within(&words, &at) {
                self.faults.at(cell.part(at), ImpliesFault::Space);
            }
        }
        self.blame_quote(cell, &words);
        let before = self.pairs;
        for at in words {
            let at = bare(cell.text(), at);
            let word = Word { cell, at, own };
            let span = word.span();
            if let Some(rows) = self.word(word) {
                self.pairs += rows.len();
                if self.pairs > MOST_PAIRS {
                    continue;
                }
                let others = rows.iter().filter(|row| Some(**row) != own);
                implied.targets.extend(others);
                implied.mentions.push((span, rows));
            }
        }
        implied.targets.sort_unstable();
        implied.targets.dedup();
        let named = self.pairs - before;
        if named > self.longest.0 {
            self.longest = (named, Some(cell));
        }
        implied
    }

    /// One fault if the cells name more than can be held.
    fn blame_longest(&mut self) {
        let (named, cell) = self.longest;
        if let Some(cell) = cell.filter(|_| self.pairs > MOST_PAIRS) {
            let fault = ImpliesFault::TooMany {
                reached: named,
                most: MOST_PAIRS,
            };
            self.faults.at(cell.span(), fault);
        }
    }

    /// One fault if quotes stand around the words of a cell.
    fn blame_quote(&mut self, cell: &'t Cell<'t>, words: &[Range<usize>]) {
        let text = cell.text();
        let mut quoted = words
            .iter()
            .filter(|word| bare(text, (*word).clone()) != **word);
        let Some(word) = quoted.next() else { return };
        let quote = text[word.clone()]
            .char_indices()
            .find(|(_, c)| is_typographic_quote(*c));
        if let Some((at, found)) = quote {
            let at = cell.character(word.start + at);
            self.faults.at(at, ImpliesFault::Quote { found });
        }
    }

    fn word(&mut self, word: Word<'t>) -> Option<Rc<[usize]>> {
        let text = word.text();
        if text.is_empty() {
            return None;
        }
        if let Some(row) = self.names.row(text) {
            return self.name(&word, row);
        }
        if let Some(gap) = gap(text) {
            self.faults.at(word.part(gap), PatternFault::Space);
        } else if let Some((at, found)) = grammar::stray(text) {
            let at = word.cell.character(word.at.start + at);
            self.faults.at(at, ImpliesFault::Character { found });
        } else if Pattern::is_one(text) {
            return self.pattern(word);
        } else if !self.may_be_unread(text) && !self.misspelt.mentioned_by(text) {
            self.unknown.push((word, Unknown::Name));
        }
        None
    }

    fn name(&mut self, word: &Word<'t>, row: usize) -> Option<Rc<[usize]>> {
        if word.own != Some(row) {
            return Some(Rc::new([row]));
        }
        let name = word.text().to_owned();
        self.faults.at(word.span(), ImpliesFault::Itself { name });
        None
    }

    /// Whether a row that could not be read may have this name. A comma in it may be one that was
    /// read as between two fields, and has a part of the name on either side.
    fn may_be_unread(&self, name: &str) -> bool {
        let may_be_unread = |part: &str| !part.is_empty() && self.unread.contains(part);
        !self.unread.is_empty() && name.split(',').all(may_be_unread)
    }

    fn pattern(&mut self, word: Word<'t>) -> Option<Rc<[usize]>> {
        if self.steps.are_used_up() {
            return None;
        }
        let expansion = match self.expansion(word.text()) {
            Ok(expansion) => expansion,
            Err((at, fault)) => {
                self.faults.at(word.part(at), fault);
                return None;
            }
        };
        if self.steps.are_used_up() {
            self.faults.at(word.span(), ImpliesFault::TooLong);
            return None;
        }
        if expansion.rows.iter().any(|row| Some(*row) != word.own) {
            self.blame_idle(&word, &expansion.idle);
            return Some(Rc::clone(&expansion.rows));
        }
        if !self.unread.is_empty() || self.may_match_misspelt(word.text()) {
            return None;
        }
        if expansion.rows.is_empty() {
            self.unknown.push((word, Unknown::Pattern));
            return None;
        }
        let fault = ImpliesFault::NoMatch {
            pattern: word.text().to_owned(),
            only_itself: true,
            meant: None,
        };
        self.faults.at(word.span(), fault);
        None
    }

    fn expansion(&mut self, text: &'t str) -> Result<Rc<Expansion>, (Range<usize>, PatternFault)> {
        if let Some(known) = self.expansions.get(text) {
            return Ok(Rc::clone(known));
        }
        let pattern = Pattern::parse(text)?;
        let expansion = Rc::new(Expansion::of(&pattern, self.names, &mut self.steps));
        self.expansions.insert(text, Rc::clone(&expansion));
        Ok(expansion)
    }

    /// Whether the pattern finds a scope that is misspelt in its own row.
    fn may_match_misspelt(&mut self, pattern: &str) -> bool {
        self.misspelt.can_be_matched()
            && Pattern::parse(pattern).is_ok_and(|pattern| self.misspelt.matched_by(&pattern))
    }

    fn blame_idle(&mut self, word: &Word<'t>, idle: &[Range<usize>]) {
        if idle.is_empty() || !self.unread.is_empty() || self.may_match_misspelt(word.text()) {
            return;
        }
        for at in idle {
            self.unknown
                .push((word.clone(), Unknown::Alternative(at.clone())));
        }
    }
}

fn unread_words<'t>(table: &Table<'t>) -> HashSet<&'t str> {
    let between = |character: char| character.is_whitespace() || matches!(character, ',' | '"');
    let unread = table.unread.iter();
    unread.flat_map(|text| text.split(between)).collect()
}
