use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};

use super::lookup::Catalog;
use crate::editor;
use crate::tokens::flattened;

/// The statement that `#[requires_scope(…, from = expr)]` puts before a body.
///
/// What the compiler has to say of `expr` it says there, and of the answer where the function says
/// what it returns. No function of ours with a condition of its own is called by its path: of such a
/// condition the compiler would show our source.
pub(super) fn write(
    catalog: &Catalog,
    guard: &TokenStream,
    from: &TokenStream,
    answer: &TokenTree,
) -> TokenStream {
    let catalog = &catalog.path;
    let scopegate = quote!(#catalog::__scopegate);
    let asked = Asked::of(from);
    let ask = asked.located(quote!(#scopegate::HasGrant::<#catalog::Scope>::ask));
    let who = asked.reference();
    let refused = Ident::new("__scopegate_refused", Span::mixed_site());
    quote! {
        if let ::core::result::Result::Err(#refused) =
            #scopegate::__private::check::<#catalog::Scope, #guard>(#ask(#who))
        {
            return <#answer as #scopegate::FromDenied<#catalog::Scope>>::from_denied(#refused.denied());
        }
    }
}

/// The expression after `from`, from its first token to its last.
struct Asked<'a> {
    expression: &'a TokenStream,
    first: Span,
    last: Span,
}

impl<'a> Asked<'a> {
    fn of(expression: &'a TokenStream) -> Self {
        let tokens = flattened(expression.clone());
        let span = |token: Option<&TokenTree>| {
            editor::for_rustc_alone(token.map_or_else(Span::call_site, TokenTree::span))
        };
        Self {
            expression,
            first: span(tokens.first()),
            last: span(tokens.last()),
        }
    }

    /// The path, as if it stood there; it means what it means where it was written.
    fn located(&self, path: TokenStream) -> TokenStream {
        let put = |mut token: TokenTree| {
            token.set_span(token.span().located_at(self.first));
            token
        };
        path.into_iter().map(put).collect()
    }

    fn reference(&self) -> TokenStream {
        let mut brackets = Group::new(Delimiter::Parenthesis, self.expression.clone());
        brackets.set_span(self.last);
        let and = quote_spanned!(self.first=> &);
        quote!(#and #brackets)
    }
}
