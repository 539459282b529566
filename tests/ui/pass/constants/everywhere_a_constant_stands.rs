//! `scope!` and `scopes!` in constants, statics, patterns and constant functions.
#![deny(warnings)]

use catalogue::auth::ScopeSet;
use catalogue::scopes::prelude::*;

const READ: Scope = scope!(items.read);
static STATUS: Scope = scope!("repo:status");
const READERS: ScopeSet<Scope> = scopes!(items.read, repo, "https://www.example.com/auth/drive");
static NOBODY: ScopeSet<Scope> = scopes!();
const IN_AN_ARRAY: [Scope; 2] = [scope!(items.use), scope!(type.self)];

const fn is_word(scope: Scope) -> bool {
    matches!(scope, scope!(any.read) | scope!(all.read) | scope!(from))
}

const WORD: bool = is_word(scope!(all.read));

fn described(scope: Scope) -> &'static str {
    match scope {
        scope!(repo) => "all of a repository",
        scope!(repo:status) | scope!("repo:invite") => "a part of a repository",
        word @ scope!(from) if is_word(word) => "a word",
        _ => "something else",
    }
}

struct Reader<const WORDS: bool>;

fn main() {
    assert_eq!(READ, Scope::ItemsRead);
    assert_eq!(STATUS.name(), "repo:status");
    assert_eq!(READERS.len(), 3);
    assert!(READERS.contains(scope!(repo)));
    assert!(!READERS.contains(scope!(repo:status)));
    assert!(NOBODY.is_empty());
    assert_eq!(IN_AN_ARRAY[1].name(), "type.self");
    assert!(WORD);
    assert_eq!(described(scope!(repo)), "all of a repository");
    assert_eq!(described(scope!(repo:invite)), "a part of a repository");
    assert_eq!(described(scope!(from)), "a word");
    assert_eq!(described(READ), "something else");
    let _ = Reader::<{ is_word(scope!(any.read)) }>;
    let Some(scope!(items.read)) = Scope::from_name("items.read") else {
        panic!("another scope");
    };
}
