use std::sync::Arc;

use proc_macro2::{TokenStream, TokenTree};
use quote::{quote, quote_spanned};

use super::suggest;
use crate::message::Examples;
use crate::requirement::{Name, segments};
use crate::table::{Row, Table};

/// The catalogue that a macro belongs to.
pub(crate) struct Catalog {
    /// The path of the module that is its identity.
    pub(crate) path: TokenStream,
    /// What there is to say about its scopes, unless the file is gone or is
    /// that of another one.
    pub(crate) table: Option<Arc<Table>>,
}

impl Catalog {
    pub(super) fn examples(&self) -> Examples<'_> {
        Examples::of(self.table.as_deref())
    }

    /// A constant expression for the scope's ordinal.
    pub(super) fn ordinal(&self, name: &Name) -> syn::Result<TokenStream> {
        let Some(scope) = self.path_of(name)? else {
            return Ok(self.judged_by_rustc(name));
        };
        let catalog = &self.path;
        Ok(quote_spanned!(name.span()=> #catalog::__ordinal_of(#scope)))
    }

    /// A constant expression for the scope.
    pub(super) fn scope(&self, name: &Name) -> syn::Result<TokenStream> {
        if let Some(scope) = self.path_of(name)? {
            return Ok(scope);
        }
        let catalog = &self.path;
        let ordinal = self.judged_by_rustc(name);
        Ok(quote!(const { #catalog::Scope::ALL[#ordinal as ::core::primitive::usize] }))
    }

    /// The scope's path, if the table says one.
    fn path_of(&self, name: &Name) -> syn::Result<Option<TokenStream>> {
        let Some(table) = &self.table else {
            return name.fault().map_or(Ok(None), |fault| Err(fault.clone()));
        };
        let row = table.get(name.text()).filter(|_| name.fault().is_none());
        let Some(row) = row else {
            return Err(suggest::unknown(table, name));
        };
        let catalog = &self.path;
        Ok(spanned(row, name).map(|item| quote!(#catalog::#item)))
    }

    /// Without a table there is no path to write; the catalogue's own constant function compares
    /// the name, and a name that it does not have is an error of the compiler's.
    fn judged_by_rustc(&self, name: &Name) -> TokenStream {
        let catalog = &self.path;
        let text = name.text();
        quote_spanned!(name.span()=> #catalog::__ordinal(#text))
    }
}

/// The path of a row with the user's own places: a segment of the name for a segment of the path.
fn spanned(row: Row<'_>, name: &Name) -> Option<TokenStream> {
    let path = row.path.parse::<TokenStream>().ok()?;
    let mut starts = segments(name.text()).map(|(start, _)| start);
    let mut is_root = true;
    let place = |token: TokenTree| {
        let mut token = token;
        let span = match &token {
            TokenTree::Ident(_) if !is_root => starts.next().map(|start| name.span_at(start)),
            _ => None,
        };
        is_root = false;
        token.set_span(span.unwrap_or_else(|| name.span()));
        token
    };
    Some(path.into_iter().map(place).collect())
}
