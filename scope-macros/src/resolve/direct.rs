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

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, TokenStreamExt, quote_spanned};

use super::advice;
use super::asked::Asked;
use super::expand::tuple_of;
use crate::requirement::{Name, Requirement};
use crate::table::Table;
use crate::tokens::{list, located_at};

/// A requirement, and where the catalogue's types are. Tokens that are put together one by one cost
/// the macro less than streams that are put into one another.
pub(crate) struct Direct {
    /// The path of the module of types, with the `::` at its end.
    module: Path,
    requirement: Requirement,
    place: Span,
    /// Where the guard's own type stands.
    guard: Span,
}

/// Each question about a span is a call to rustc: of the tokens that nobody has written one is asked for
/// all of them.
#[derive(Clone)]
struct Path {
    catalog: Vec<TokenTree>,
    module: Vec<TokenTree>,
}

impl Direct {
    /// The requirement back, if there is something to say of it. The path, and all that nobody has
    /// written, stands at the place, in the syntax context of the first name.
    pub(crate) fn of(
        table: &Table,
        requirement: Requirement,
        path: Vec<TokenTree>,
        place: Span,
    ) -> Result<Self, Requirement> {
        if !advice::is_clear(table, &requirement) {
            return Err(requirement);
        }
        let first = requirement.names().first().map(|name| name.span());
        let place = first.map_or(place, |first| first.located_at(place));
        let guard = if is_short(&requirement) {
            place
        } else {
            Span::call_site().located_at(place)
        };
        let module = Path {
            catalog: located_at(path, place),
            module: list(quote_spanned!(place=> ::__direct::)),
        };
        Ok(Self {
            module,
            requirement,
            place,
            guard,
        })
    }

    pub(crate) fn guard(&self) -> TokenStream {
        let module = &self.module;
        quote_spanned!(self.guard=> #module Guard_<#self>)
    }

    /// The guard as a parameter, and the comma after it.
    pub(crate) fn parameter(&self) -> TokenStream {
        let guard = self.guard();
        quote_spanned!(self.place=> _: #guard,)
    }

    /// The statement that asks `from`; its answer is of the type that stands at `answer`.
    pub(crate) fn check(&self, from: &TokenStream, answer: Span) -> TokenStream {
        let Self { module, place, .. } = self;
        let asked = Asked::of(from);
        let ask = module.at(asked.first());
        let who = asked.reference();
        let asked = quote_spanned!(asked.first()=> #ask Asked_::<#ask Scope_>::ask(#who));
        let mut asked = Group::new(Delimiter::Parenthesis, asked);
        asked.set_span(*place);
        let answer = Ident::new("_", place.located_at(answer));
        quote_spanned! {*place=>
            if let #module Refused_(__scopegate_refused) = #module check_::<_, #self> #asked {
                return <#answer as #module Answer_<_>>::from_denied(__scopegate_refused.denied());
            }
        }
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

/// The requirement as a type.
impl ToTokens for Direct {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.write(&self.requirement, tokens);
    }
}

impl Direct {
    fn write(&self, requirement: &Requirement, tokens: &mut TokenStream) {
        let (list, parts) = match requirement {
            Requirement::Name(name) => {
                self.module.at(name.span()).to_tokens(tokens);
                return tokens.append(scope(name));
            }
            Requirement::All(parts) => ("All_", parts),
            Requirement::Any(parts) => ("Any_", parts),
            Requirement::Wrong(error) => return tokens.extend(error.to_compile_error()),
        };
        let mut path = TokenStream::new();
        self.module.to_tokens(&mut path);
        path.append(Ident::new(list, self.place));
        let mut types = Vec::new();
        for part in parts {
            let mut tokens = TokenStream::new();
            self.write(part, &mut tokens);
            types.push(tokens);
        }
        tokens.extend(tuple_of(&path, types, self.place));
    }
}

impl Path {
    fn at(&self, place: Span) -> Self {
        let mut at = self.clone();
        at.catalog = located_at(at.catalog, place);
        if let Some(first) = at.module.first() {
            let place = first.span().located_at(place);
            for token in &mut at.module {
                token.set_span(place);
            }
        }
        at
    }
}

impl ToTokens for Path {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.append_all(&self.catalog);
        tokens.append_all(&self.module);
    }
}

/// As `scope-build` spells the name of the scope's type: every byte is in it.
fn scope(name: &Name) -> Ident {
    let mut ident = String::with_capacity(name.text().len() + 8);
    ident.push('_');
    for byte in name.text().bytes() {
        if byte.is_ascii_alphanumeric() {
            ident.push(char::from(byte));
        } else {
            ident.push_str(&format!("_{byte:02x}"));
        }
    }
    Ident::new(&ident, name.span())
}
