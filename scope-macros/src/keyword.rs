//! The words that are no names.

/// Every keyword that cannot be an identifier, in any edition, and the underscore.
const KEYWORDS: &[&str] = &[
    "Self", "_", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue",
    "crate", "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if",
    "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub",
    "ref", "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

pub(crate) fn is_keyword(word: &str) -> bool {
    KEYWORDS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::is_keyword;

    /// The Rust Reference, "Keywords": strict ones, then reserved ones; the underscore is no identifier.
    const OF_THE_REFERENCE: &str = "
        as async await break const continue crate dyn else enum extern false fn for if impl in let loop
        match mod move mut pub ref return self Self static struct super trait true type unsafe use where
        while
        abstract become box do final gen macro override priv try typeof unsized virtual yield
        _";

    #[test]
    fn the_keywords_of_the_reference_are_no_names() {
        for word in OF_THE_REFERENCE.split_whitespace() {
            assert!(is_keyword(word), "{word}");
        }
        assert_eq!(
            OF_THE_REFERENCE.split_whitespace().count(),
            super::KEYWORDS.len()
        );
    }

    #[test]
    fn what_syn_reads_as_a_name_is_one() {
        for word in [
            "sms",
            "r#type",
            "union",
            "auto",
            "macro_rules",
            "raw",
            "dyn_",
            "_x",
        ] {
            assert!(syn::parse_str::<syn::Ident>(word).is_ok(), "{word}");
            assert!(!is_keyword(word), "{word}");
        }
    }
}
