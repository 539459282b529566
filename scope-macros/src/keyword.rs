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

    #[test]
    fn what_syn_reads_as_no_name_is_a_keyword() {
        for word in super::KEYWORDS {
            let is_name = syn::parse_str::<syn::Ident>(word).is_ok();
            assert_eq!(is_name, *word == "gen", "{word}");
        }
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
