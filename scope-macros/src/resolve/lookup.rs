use std::sync::Arc;

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};

use super::suggest;
use crate::message;
use crate::requirement::Name;
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
    /// A constant expression for the scope's ordinal.
    pub(super) fn ordinal(&self, name: &Name) -> syn::Result<TokenStream> {
        match &self.table {
            Some(table) => {
                let scope = self.path_of(table, name)?;
                let place = Span::call_site().located_at(name.span());
                let catalog = &self.path;
                Ok(quote_spanned!(place=> #catalog::__ordinal_of(#scope)))
            }
            None => Ok(self.judged_by_rustc(name)),
        }
    }

    /// A constant expression for the scope.
    pub(super) fn scope(&self, name: &Name) -> syn::Result<TokenStream> {
        if let Some(table) = &self.table {
            return self.path_of(table, name);
        }
        let catalog = &self.path;
        let ordinal = self.judged_by_rustc(name);
        Ok(quote!(const { #catalog::Scope::ALL[#ordinal as ::core::primitive::usize] }))
    }

    fn path_of(&self, table: &Table, name: &Name) -> syn::Result<TokenStream> {
        let Some(row) = table.get(name.text()) else {
            return Err(suggest::unknown(table, name));
        };
        let catalog = &self.path;
        let item = spanned(row, name)?;
        Ok(quote!(#catalog::#item))
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
fn spanned(row: Row<'_>, name: &Name) -> syn::Result<TokenStream> {
    let Ok(path) = row.path.parse::<TokenStream>() else {
        return Err(message::unreadable_table(name.span()));
    };
    let mut starts = suggest::segments(name.text()).map(|(start, _)| start);
    let mut is_root = true;
    let place = |token: TokenTree| {
        let mut token = token;
        let span = match &token {
            TokenTree::Ident(_) if !is_root => starts.next().map(|start| name.span_at(start)),
            _ => None,
        };
        is_root = false;
        token.set_span(
            span.unwrap_or_else(|| name.span())
                .resolved_at(Span::call_site()),
        );
        token
    };
    Ok(path.into_iter().map(place).collect())
}
