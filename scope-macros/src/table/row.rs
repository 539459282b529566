use std::borrow::Cow;

/// One scope: what every macro asks for, and the rest of its line for whoever asks more.
#[derive(Clone, Copy)]
pub(crate) struct Row<'t> {
    pub(crate) name: &'t str,
    /// The scope's path, relative to the module that is the catalogue's identity.
    pub(crate) path: &'t str,
    rest: &'t str,
}

/// The fields after the path.
#[derive(Clone, Copy)]
pub(super) enum Field {
    Number,
    Id,
    Flags,
    Variant,
    Group,
    Closure,
}

impl<'t> Row<'t> {
    pub(super) fn parse(line: &'t str) -> Option<Self> {
        let mut fields = line.splitn(3, '\t');
        let (name, path, rest) = (fields.next()?, fields.next()?, fields.next()?);
        let in_path = |c: char| c.is_alphanumeric() || matches!(c, '_' | ':' | '#');
        let is_whole = rest.matches('\t').count() == Field::Closure as usize;
        (is_whole && path.chars().all(in_path)).then_some(Self { name, path, rest })
    }

    /// The place among the rows of its table, from 0.
    pub(crate) fn number(&self) -> Option<usize> {
        self.field(Field::Number).parse().ok()
    }

    /// Whether its ID stands for other scopes, too.
    pub(crate) fn is_ambiguous(&self) -> bool {
        self.has_flag("ambiguous")
    }

    /// Whether the compiler says something to everybody who names it.
    pub(crate) fn is_deprecated(&self) -> bool {
        self.has_flag("deprecated")
    }

    fn has_flag(&self, flag: &str) -> bool {
        self.field(Field::Flags)
            .split(',')
            .any(|other| other == flag)
    }

    /// Whether its catalogue has more for each scope than its variant.
    pub(crate) fn has_items(&self) -> bool {
        self.path.starts_with("names::")
    }

    /// The identifier of the scope's variant or constant.
    pub(crate) fn variant(&self) -> &'t str {
        self.field(Field::Variant)
    }

    /// The heading that the scope is listed under.
    pub(crate) fn group(&self) -> Option<Cow<'t, str>> {
        Some(unescaped(self.field(Field::Group))).filter(|heading| !heading.is_empty())
    }

    /// Whether this scope covers the other one, which is not the same.
    pub(crate) fn reaches(&self, other: Row<'_>) -> bool {
        let Some(number) = other.number() else {
            return false;
        };
        let mut runs = self.field(Field::Closure).split(',');
        runs.any(|run| match run.split_once('-') {
            Some((first, last)) => {
                matches!((first.parse(), last.parse()), (Ok(first), Ok(last))
                    if (first..=last).contains(&number))
            }
            None => run.parse() == Ok(number),
        })
    }

    pub(super) fn field(&self, field: Field) -> &'t str {
        self.rest.split('\t').nth(field as usize).unwrap_or("")
    }
}

/// A text as `scope-build` writes it, without what ends a field or a row.
pub(super) fn escaped(text: &str) -> Cow<'_, str> {
    if !text.contains(['\\', '\t', '\n', '\r']) {
        return Cow::Borrowed(text);
    }
    let text = text.replace('\\', "\\\\").replace('\t', "\\t");
    Cow::Owned(text.replace('\n', "\\n").replace('\r', "\\r"))
}

fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains('\\') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        let escape = if character == '\\' {
            characters.next()
        } else {
            None
        };
        out.push(match escape {
            Some('t') => '\t',
            Some('n') => '\n',
            Some('r') => '\r',
            Some(other) => other,
            None => character,
        });
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_comes_back_as_it_was() {
        for text in ["", "Phone Number", "a\\b", "a\tb\\t\r\nc\\", "\\\\n"] {
            let written = escaped(text);
            assert!(!written.contains(['\t', '\n', '\r']), "{written}");
            assert_eq!(unescaped(&written), text);
        }
    }

    #[test]
    fn what_is_asked_of_a_row_is_in_its_line() {
        let line = "sms.read\tnames::sms::read\t7\t92\tambiguous\tSmsRead\tA\\\\B\t0-2,5,9-12";
        let row = Row::parse(line).expect("a whole row");
        assert_eq!(row.number(), Some(7));
        assert_eq!((row.variant(), row.is_ambiguous()), ("SmsRead", true));
        assert_eq!(row.group().as_deref(), Some("A\\B"));
        let reached = |number: usize| {
            let line = format!("x\tScope::X\t{number}\t\t\tX\t\t");
            row.reaches(Row::parse(&line).expect("a whole row"))
        };
        let reached: Vec<_> = (0..15).filter(|number| reached(*number)).collect();
        assert_eq!(reached, [0, 1, 2, 5, 9, 10, 11, 12]);
    }

    #[test]
    fn what_a_row_does_not_have_is_none() {
        let row = Row::parse("sms\tScope::Sms\t0\t\t\tSms\t\t").expect("a whole row");
        assert_eq!(row.group(), None);
        assert!(!row.is_ambiguous() && !row.reaches(row));
    }
}
