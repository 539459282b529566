use std::sync::Arc;

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{quote, quote_spanned};
use syn::Error;

use super::suggest;
use crate::editor;
use crate::message::{Asked, Examples};
use crate::requirement::{Name, segments};
use crate::table::{Row, Table};
use crate::tokens::{list, stream};

/// The catalogue that a macro belongs to.
pub(crate) struct Catalog {
    /// The path of the module that is its identity.
    pub(crate) path: TokenStream,
    /// What there is to say about its scopes, unless the file is gone or is
    /// that of another one.
    pub(crate) table: Option<Arc<Table>>,
    /// Whether what comes out of it is for an editor to look at, and not for a compiler.
    pub(crate) for_editor: bool,
    /// How it is asked, for what is said of a scope that it does not have.
    pub(crate) asked: Asked,
}

impl Catalog {
    pub(super) fn examples(&self) -> Examples<'_> {
        Examples::of(self.table.as_deref())
    }

    /// What a person has written, and for an editor the places where more may be.
    pub(super) fn readable(&self, tokens: Vec<TokenTree>) -> Vec<TokenTree> {
        match self.for_editor {
            true => editor::with_next(tokens),
            false => tokens,
        }
    }

    /// What is said of all the names, where one of them is an option that is written wrongly: they
    /// may well be in the catalogue that it names.
    pub(super) fn option_for_name(&self, names: &[&Name]) -> Option<syn::Error> {
        let table = self.table.as_deref()?;
        names
            .iter()
            .find_map(|name| suggest::catalog_option(table, name))
    }

    /// Whether some of the names are its own, and others may be of another one.
    pub(super) fn ask_for(&mut self, names: &[&Name]) {
        let Some(table) = &self.table else { return };
        if names.iter().any(|name| table.get(name.text()).is_some()) {
            self.asked = Asked::WithOthers;
        }
    }

    /// Whether a name is one of another catalogue: who is asked, and what is answered, may be, too.
    pub(super) fn is_another_meant(&self, names: &[&Name]) -> bool {
        let Some(table) = self.table.as_deref() else {
            return false;
        };
        names
            .iter()
            .any(|name| suggest::is_of_another(table, name.text()))
    }

    /// A constant expression for the scope's ordinal.
    pub(super) fn ordinal(&self, name: &Name) -> syn::Result<TokenStream> {
        if self.for_editor && name.is_empty() {
            return Ok(editor::next(self));
        }
        let scope = match self.path_of(name) {
            Ok(Some(scope)) => scope,
            Ok(None) if self.for_editor => return Ok(editor::unjudged(&self.path, name)),
            Ok(None) => return Ok(self.judged_by_rustc(name)),
            Err(error) => return self.ordinal_or(name, error),
        };
        let catalog = &self.path;
        let place = editor::for_rustc_alone(name.span());
        let ordinal = quote_spanned!(place=> #catalog::__ordinal_of(#scope));
        match self.for_editor {
            true => Ok(editor::typed(&scope, &ordinal)),
            false => Ok(ordinal),
        }
    }

    /// The type of a scope that shares its ID, so that the compiler warns of it. Where nothing is asked,
    /// nothing is said: a set may well hold what an ambiguous ID stands for.
    pub(super) fn ambiguous_id(&self, name: &Name) -> Option<TokenStream> {
        let row = self.table.as_ref()?.get(name.text())?;
        if !row.is_ambiguous() {
            return None;
        }
        let catalog = &self.path;
        let place = editor::for_rustc_alone(name.span());
        let its = Ident::new(&format!("Is_{}", row.variant()), place);
        Some(quote!(type _AmbiguousId = #catalog::ambiguous_id::#its;))
    }

    /// The error; for an editor, beside what the name would be.
    pub(super) fn ordinal_or(&self, name: &Name, error: Error) -> syn::Result<TokenStream> {
        if self.for_editor {
            Ok(editor::half_typed(self, name, error))
        } else {
            Err(error)
        }
    }

    /// A constant expression for the scope.
    pub(super) fn scope(&self, name: &Name) -> syn::Result<TokenStream> {
        match self.path_of(name) {
            Ok(Some(scope)) => return Ok(scope),
            Ok(None) => {}
            Err(error) => return self.scope_or(name, error),
        }
        let catalog = &self.path;
        let ordinal = self.judged_by_rustc(name);
        Ok(quote!(const { #catalog::Scope::ALL[#ordinal as ::core::primitive::usize] }))
    }

    /// The same where a pattern may stand.
    pub(super) fn scope_or(&self, name: &Name, error: Error) -> syn::Result<TokenStream> {
        if self.for_editor {
            Ok(editor::half_typed_or_pattern(&self.path, name, error))
        } else {
            Err(error)
        }
    }

    /// The scope's path, if the table says one.
    fn path_of(&self, name: &Name) -> syn::Result<Option<TokenStream>> {
        let Some(table) = &self.table else {
            return name.fault().map_or(Ok(None), |fault| Err(fault.clone()));
        };
        let row = table.get(name.text()).filter(|_| name.fault().is_none());
        let Some(row) = row else {
            return Err(suggest::unknown(table, name, self.asked));
        };
        let catalog = &self.path;
        Ok(self.spanned(row, name).map(|item| quote!(#catalog::#item)))
    }

    /// Without a table there is no path to write; the catalogue's own constant function compares
    /// the name, and a name that it does not have is an error of the compiler's.
    fn judged_by_rustc(&self, name: &Name) -> TokenStream {
        let catalog = &self.path;
        let text = name.text();
        quote_spanned!(name.span()=> #catalog::__ordinal(#text))
    }

    /// The path of a row with the user's own places: a segment of the name for a segment of the path.
    fn spanned(&self, row: Row<'_>, name: &Name) -> Option<TokenStream> {
        let path = row.path.parse::<TokenStream>().ok()?;
        let mut places = Vec::new();
        if self.for_editor {
            places = editor::places(row, name);
        } else {
            for (start, _) in segments(name.text()) {
                places.push(name.span_at(start));
            }
        }
        let mut places = places.into_iter();
        let elsewhere = editor::for_rustc_alone(name.span());
        let mut tokens = list(path);
        for (at, token) in tokens.iter_mut().enumerate() {
            let place = match token {
                TokenTree::Ident(_) if at > 0 => places.next(),
                _ => None,
            };
            token.set_span(place.unwrap_or(elsewhere));
        }
        Some(stream(tokens))
    }
}
