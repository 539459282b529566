use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::quote;

use super::asked::Asked;
use super::lookup::Catalog;
use crate::tokens::stream;

/// The statement that `#[requires_scope(…, from = expr)]` puts before a body.
///
/// What the compiler has to say of `expr` it says there, and of the answer where the function says
/// what it returns. No function of ours with a condition of its own is called by its path: of such a
/// condition the compiler would show our source.
pub(super) fn write(
    catalog: &Catalog,
    guard: &TokenStream,
    from: &[TokenTree],
    answer: &TokenTree,
) -> TokenStream {
    let catalog = &catalog.path;
    let scopegate = quote!(#catalog::__scopegate);
    let asked = Asked::of(from);
    let ask = asked.located(quote!(#scopegate::HasGrant::<#catalog::Scope>::ask));
    let who = stream(asked.reference());
    let refused = Ident::new("__scopegate_refused", Span::mixed_site());
    quote! {
        if let ::core::result::Result::Err(#refused) =
            #scopegate::__private::Check::<#catalog::Scope, #guard>::of(#ask(#who))
        {
            return <#answer as #scopegate::FromDenied<#catalog::Scope>>::from_denied(#refused.denied());
        }
    }
}

/// What is written beside the error for a scope of another catalogue: who is asked there has no grant of
/// this one, of which nothing more is said.
pub(super) fn of_another_catalogue(guard: &TokenStream, from: &TokenStream) -> TokenStream {
    quote! {
        let _: ::core::marker::PhantomData<#guard>;
        let _ = &(#from);
    }
}
