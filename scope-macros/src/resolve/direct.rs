//! A requirement about which there is nothing to say, as paths to the types that the catalogue has of
//! its scopes.
//!
//! Wherever else a scope is written, its path is the argument of a constant function, and the call a
//! constant of its own for rustc to check and to evaluate. A type is only named. It is called after
//! every byte of the scope's name: in whatever catalogue it is looked for, it is the scope of that
//! name, or there is none and nothing compiles. What the table decides is who speaks of it.
//!
//! All of it stands in the syntax context of what the user wrote. Of a token that is the macro's own
//! rustc remembers which call of the macro it came from, and checks the function anew whenever
//! something is edited before it.

use proc_macro2::{Delimiter, Literal, Span, TokenStream, TokenTree};

use super::advice;
use super::asked::Asked;
use super::clear::Clear;
use super::expand::tuple_of;
use crate::requirement::{Name, Requirement};
use crate::table::Table;
use crate::tokens::{list, located_at, stream};
use crate::written::Written;

/// A requirement, and where the catalogue's types are.
pub(crate) struct Direct {
    module: Module,
    requirement: Requirement,
    /// What is said of its one scope.
    note: Option<String>,
    place: Span,
    /// Where the guard's own type stands.
    guard: Span,
}

/// The path of the module of types. Each question about a span is a call to rustc: of the tokens that
/// nobody has written one is asked for all of them.
struct Module {
    catalog: Vec<TokenTree>,
    place: Span,
}

impl Direct {
    /// The requirement of these tokens, if a type can say all of it.
    pub(crate) fn read(
        table: &Table,
        tokens: &[TokenTree],
        catalog: Vec<TokenTree>,
        place: Span,
    ) -> Option<Self> {
        Clear::read(table, tokens, place).map(|clear| Self::at(clear, catalog, place))
    }

    /// The requirement back, if no type can say all of it.
    pub(super) fn of(
        table: &Table,
        requirement: Requirement,
        catalog: Vec<TokenTree>,
        place: Span,
    ) -> Result<Self, Requirement> {
        Clear::of(table, requirement).map(|clear| Self::at(clear, catalog, place))
    }

    /// The path stands at the place already. What nobody has written stands there, too, in the syntax
    /// context of the first name.
    fn at(clear: Clear, catalog: Vec<TokenTree>, place: Span) -> Self {
        let Clear { requirement, note } = clear;
        let first = requirement.names().first().map(|name| name.span());
        let place = first.map_or(place, |first| first.located_at(place));
        let guard = if is_short(&requirement) {
            place
        } else {
            Span::call_site().located_at(place)
        };
        Self {
            module: Module { catalog, place },
            requirement,
            note,
            place,
            guard,
        }
    }

    pub(crate) fn guard(&self) -> TokenStream {
        let mut written = Written::default();
        self.write_guard(&mut written);
        stream(written.tokens())
    }

    /// The guard as a parameter, and the comma after it.
    pub(crate) fn parameter(&self) -> Vec<TokenTree> {
        let mut written = Written::default();
        written.word("_", self.place);
        written.mark(':', self.place);
        self.write_guard(&mut written);
        written.mark(',', self.place);
        written.tokens()
    }

    fn write_guard(&self, written: &mut Written) {
        match &self.requirement {
            Requirement::Name(name) => {
                let guard = scope("Guard", name);
                self.write_noted(written, |written| {
                    self.module.write(&guard, self.guard, written);
                });
            }
            list => {
                self.module.write("Guard_", self.guard, written);
                written.mark('<', self.guard);
                self.write(list, written);
                written.mark('>', self.guard);
            }
        }
    }

    /// The requirement as a type, with what is said of it.
    fn write_requirement(&self, written: &mut Written) {
        self.write_noted(written, |written| self.write(&self.requirement, written));
    }

    /// The type; with a note it is `Noted_<#type, { #note 0 }>`, which is the same type.
    fn write_noted(&self, written: &mut Written, write: impl Fn(&mut Written)) {
        let Some(note) = &self.note else {
            return write(written);
        };
        let names = self.requirement.names();
        let last = names.first().map_or(self.place, |name| name.last_span());
        let mut inner = Written::from(list(advice::statement(advice::AMBIGUOUS_ID, note, last)));
        inner.append(vec![Literal::u8_unsuffixed(0).into()]);
        self.module.write("Noted_", self.place, written);
        written.mark('<', self.place);
        write(written);
        written.mark(',', self.place);
        written.group(Delimiter::Brace, inner, self.place);
        written.mark('>', self.place);
    }

    /// The statement that asks `from`; its answer is of the type that stands at `answer`:
    ///
    /// ```text
    /// if let Refused_(__scopegate_refused) = Check_::<#self>::of(Asked_::<Scope_>::ask(&(#from))) {
    ///     return <_ as Answer_<_>>::from_denied(__scopegate_refused.denied());
    /// }
    /// ```
    pub(crate) fn check(&self, from: &[TokenTree], answer: Span) -> Vec<TokenTree> {
        const REFUSED: &str = "__scopegate_refused";
        let Self { module, place, .. } = self;
        let place = *place;

        let mut returned = Written::default();
        returned.word("return", place);
        returned.mark('<', place);
        returned.word("_", place.located_at(answer));
        returned.word("as", place);
        module.write("Answer_", place, &mut returned);
        returned.mark('<', place);
        returned.word("_", place);
        returned.mark('>', place);
        returned.mark('>', place);
        returned.colons(place);
        returned.word("from_denied", place);
        let mut denied = Written::default();
        denied.word(REFUSED, place);
        denied.mark('.', place);
        denied.word("denied", place);
        denied.group(Delimiter::Parenthesis, Written::default(), place);
        returned.group(Delimiter::Parenthesis, denied, place);
        returned.mark(';', place);

        let mut check = Written::default();
        check.word("if", place);
        check.word("let", place);
        module.write("Refused_", place, &mut check);
        let mut refused = Written::default();
        refused.word(REFUSED, place);
        check.group(Delimiter::Parenthesis, refused, place);
        check.mark('=', place);
        self.write_check(&mut check);
        check.group(Delimiter::Parenthesis, self.ask(from), place);
        check.group(Delimiter::Brace, returned, place);
        check.tokens()
    }

    fn write_check(&self, written: &mut Written) {
        let (module, place) = (&self.module, self.place);
        match (&self.requirement, &self.note) {
            (Requirement::Name(name), None) => {
                module.write(&scope("Check", name), place, written);
            }
            _ => {
                module.write("Check_", place, written);
                written.colons(place);
                written.mark('<', place);
                self.write_requirement(written);
                written.mark('>', place);
            }
        }
        written.colons(place);
        written.word("of", place);
    }

    /// What the compiler has to say of who is asked, it says there.
    fn ask(&self, from: &[TokenTree]) -> Written {
        let asked = Asked::of(from);
        let place = asked.first();
        let module = self.module.at(place);
        let mut written = Written::default();
        module.write("Asked_", place, &mut written);
        written.colons(place);
        written.mark('<', place);
        module.write("Scope_", place, &mut written);
        written.mark('>', place);
        written.colons(place);
        written.word("ask", place);
        written.group(Delimiter::Parenthesis, asked.reference().into(), place);
        written
    }

    /// The requirement as a type.
    fn write(&self, requirement: &Requirement, written: &mut Written) {
        let (list_of, parts) = match requirement {
            Requirement::Name(name) => {
                let module = self.module.at(name.span());
                return module.write(&scope("", name), name.span(), written);
            }
            Requirement::All(parts) => ("All_", parts),
            Requirement::Any(parts) => ("Any_", parts),
            Requirement::Wrong(error) => return written.append(list(error.to_compile_error())),
        };
        let mut path = Written::default();
        self.module.write(list_of, self.place, &mut path);
        let mut types = Vec::new();
        for part in parts {
            let mut written = Written::default();
            self.write(part, &mut written);
            types.push(stream(written.tokens()));
        }
        let list_of = tuple_of(&stream(path.tokens()), types, self.place);
        written.append(list(list_of));
    }
}

impl Module {
    fn at(&self, place: Span) -> Self {
        Self {
            catalog: located_at(self.catalog.clone(), place),
            place: self.place.located_at(place),
        }
    }

    fn write(&self, item: &str, place: Span, written: &mut Written) {
        written.append(self.catalog.clone());
        written.colons(self.place);
        written.word("__direct", self.place);
        written.colons(self.place);
        written.word(item, place);
    }
}

/// Whether the guard's type is one that a person could have written: of a longer one clippy says that it
/// is complex, if it takes it for the user's own.
fn is_short(requirement: &Requirement) -> bool {
    let is_name = |part: &Requirement| matches!(part, Requirement::Name(_));
    match requirement {
        Requirement::All(parts) | Requirement::Any(parts) => {
            parts.len() <= 3 && parts.iter().all(is_name)
        }
        Requirement::Name(_) | Requirement::Wrong(_) => true,
    }
}

/// As `scope-build` spells the name of the scope's type: every byte is in it.
fn scope(kind: &str, name: &Name) -> String {
    let mut ident = String::with_capacity(kind.len() + name.text().len() + 8);
    ident.push_str(kind);
    ident.push('_');
    for byte in name.text().bytes() {
        if byte.is_ascii_alphanumeric() {
            ident.push(char::from(byte));
        } else {
            ident.push('_');
            for digit in [byte >> 4, byte & 15] {
                ident.push(char::from_digit(digit.into(), 16).unwrap_or('_'));
            }
        }
    }
    ident
}
