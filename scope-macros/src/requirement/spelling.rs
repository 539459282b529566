use super::SEPARATORS;

/// The name as it is to be written in an attribute: bare where it surely comes back from its tokens
/// as it is, in quotes otherwise.
pub(crate) fn spelled(name: &str) -> String {
    if is_bare(name) {
        name.to_owned()
    } else {
        format!("\"{name}\"")
    }
}

/// A rule that is narrower than Rust's, and asks no lexer: that would report what it cannot read.
fn is_bare(name: &str) -> bool {
    let in_bare = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '*');
    let has_comment = name.contains("//") || name.contains("/*");
    !has_comment
        && name.chars().all(|c| in_bare(c) || SEPARATORS.contains(&c))
        && name
            .split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
            .all(is_word)
}

/// `sms`, `2`, `2fa`; not `1e`, which begins an exponent, nor `0b1`, which is in another base.
fn is_word(word: &str) -> bool {
    let rest = word.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = &word[..word.len() - rest.len()];
    let in_base = digits == "0" && rest.starts_with(['b', 'o', 'x']);
    digits.is_empty() || !(in_base || rest.starts_with(['e', 'E', '_']))
}

#[cfg(test)]
mod tests {
    use proc_macro2::TokenStream;

    use super::*;
    use crate::message::Examples;
    use crate::requirement::Name;

    #[test]
    fn what_is_written_is_read_as_the_name() {
        for name in [
            "sms.read",
            "repo",
            "2fa.read",
            "resource-explorer-2:Search",
            "read:async-task:jira",
            "type.self",
            "a/b",
            "a.*",
            "https://www.example.com/auth/drive",
            "1e.read",
            "0b1.x",
            "0x.y",
            "1.5",
            "a#b",
            "a'b",
            "a(b)",
            "a,b",
            "a=b",
            "x/*y",
            "a..b",
            "_",
        ] {
            let written: TokenStream = spelled(name).parse().expect("tokens");
            let tokens: Vec<_> = written.into_iter().collect();
            let read = Name::parse(&tokens, Examples::of(None)).expect("a name");
            assert_eq!(read.text(), name);
        }
        assert_eq!(
            spelled("resource-explorer-2:Search"),
            "resource-explorer-2:Search"
        );
        assert_eq!(spelled("1e.read"), "\"1e.read\"");
    }
}
