//! A requirement about which there is nothing to say, or nothing but what the compiler says of a type, as
//! paths to the types that the catalogue has of its scopes.
//!
//! Wherever else a scope is written, its path is the argument of a constant function, and the call a
//! constant of its own for rustc to check and to evaluate. A type is only named. It is called after
//! every byte of the scope's name: in whatever catalogue it is looked for, it is the scope of that
//! name, or there is none and nothing compiles. What the table decides is who speaks of it.
//!
//! All of it stands in the syntax context of what the user wrote. Of a token that is the macro's own
//! rustc remembers which call of the macro it came from, and checks the function anew whenever
//! something is edited before it.

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};

use super::advice;
use super::asked::Asked;
use super::clear;
use super::expand::tuple_of;
use crate::requirement::{Name, Requirement};
use crate::table::Table;
use crate::tokens::{list, located_at};
use crate::written::Written;

/// A requirement, and where the catalogue's types are.
pub(crate) struct Direct {
    module: Module,
    requirement: Requirement,
    /// Where the guard's own type stands.
    guard: Span,
}

/// The path of the module of types, and where all stands that nobody has written. Each question about a
/// span is a call to rustc: one is asked for all of these tokens.
struct Module {
    catalog: Vec<TokenTree>,
    place: Span,
}

impl Direct {
    /// The requirement of these tokens, if a type says all of it.
    pub(crate) fn read(
        table: &Table,
        tokens: &[TokenTree],
        catalog: Vec<TokenTree>,
        place: Span,
    ) -> Option<Self> {
        let requirement = clear::read(table, tokens, place)?;
        Some(Self::at(requirement, catalog, place))
    }

    /// The requirement back, if no type says all of it.
    pub(super) fn of(
        table: &Table,
        requirement: Requirement,
        catalog: Vec<TokenTree>,
        place: Span,
    ) -> Result<Self, Requirement> {
        match advice::is_clear(table, &requirement) {
            true => Ok(Self::at(requirement, catalog, place)),
            false => Err(requirement),
        }
    }

    /// The path stands at the place already. What nobody has written stands there, too, in the syntax
    /// context of the first name.
    fn at(requirement: Requirement, catalog: Vec<TokenTree>, place: Span) -> Self {
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
            guard,
        }
    }

    pub(crate) fn guard(&self) -> TokenStream {
        let mut written = Written::default();
        self.write_guard(&mut written);
        written.stream()
    }

    /// The guard as a parameter, and the comma after it.
    pub(crate) fn parameter(&self) -> Vec<TokenTree> {
        let place = self.module.place;
        let mut written = Written::default();
        written.word("_", place);
        written.mark(':', place);
        self.write_guard(&mut written);
        written.mark(',', place);
        written.tokens()
    }

    fn write_guard(&self, written: &mut Written) {
        match &self.requirement {
            Requirement::Name(name) => self.write_item("Guard", name, written),
            list => {
                self.module.write("Guard_", self.guard, written);
                written.mark('<', self.guard);
                self.write(list, written);
                written.mark('>', self.guard);
            }
        }
    }

    /// What the catalogue has of this kind for the one scope. That there is none is said at its name.
    fn write_item(&self, kind: &str, name: &Name, written: &mut Written) {
        self.module.write(&scope(kind, name), name.span(), written);
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
        let module = &self.module;
        let place = module.place;

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
        let (module, place) = (&self.module, self.module.place);
        match &self.requirement {
            Requirement::Name(name) => self.write_item("Check", name, written),
            list => {
                module.write("Check_", place, written);
                written.colons(place);
                written.mark('<', place);
                self.write(list, written);
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
        self.module.write(list_of, self.module.place, &mut path);
        let mut types = Vec::new();
        for part in parts {
            let mut written = Written::default();
            self.write(part, &mut written);
            types.push(written.stream());
        }
        let list_of = tuple_of(&path.stream(), types, self.module.place);
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
