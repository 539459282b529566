use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};

use super::advice::{self, Advice};
use super::lookup::Catalog;
use crate::editor;
use crate::message;
use crate::requirement::{Name, Requirement};
use crate::tokens::{collect, combine, error_place};

/// The longest tuple that the runtime knows as a list of requirements.
const LONGEST: usize = 12;

/// `Guard![…]`: a type.
pub(crate) fn guard(catalog: &Catalog, requirement: &Requirement) -> syn::Result<TokenStream> {
    let path = &catalog.path;
    let advice = match &catalog.table {
        Some(table) => advice::on(table, requirement),
        None => Vec::new(),
    };
    let requirement = requirement_type(catalog, requirement, &advice)?;
    Ok(quote!(#path::__scopegate::Guard<#path::Scope, #requirement>))
}

/// A guard all the same, so that nothing is said of the function but what is wrong: the errors
/// stand where its requirement's ordinal would.
pub(super) fn wrong_guard(catalog: &Catalog, error: syn::Error) -> TokenStream {
    let path = &catalog.path;
    let error = error_place(error);
    quote! {
        #path::__scopegate::Guard<
            #path::Scope, #path::__scopegate::requirement::Is<{ #error }>
        >
    }
}

/// A scope all the same, where an expression or a pattern stands.
pub(super) fn wrong_scope(catalog: &Catalog, error: syn::Error) -> TokenStream {
    let path = &catalog.path;
    let error = error_place(error);
    quote!(#path::__scopegate::__private::NoScope::<#path::Scope, { #error }>::SCOPE)
}

/// `scope!(…)`: an expression or a pattern.
pub(super) fn scope(
    catalog: &Catalog,
    names: Vec<syn::Result<Name>>,
    place: Span,
) -> syn::Result<TokenStream> {
    let second = names.get(1).map(|second| match second {
        Ok(name) => name.span(),
        Err(error) => error.span(),
    });
    let (mut scope, mut errors) = (None, Vec::new());
    for name in names {
        match name.and_then(|name| catalog.scope(&name)) {
            Ok(found) => scope = Some(found),
            Err(error) => errors.push(error),
        }
    }
    errors.extend(second.map(message::one_scope));
    match (combine(errors), scope) {
        (Some(error), _) => Err(error),
        (None, Some(scope)) => Ok(scope),
        (None, None) => {
            let error = message::scope_of_nothing(place, catalog.examples());
            catalog.scope_or(&Name::missing(place), error)
        }
    }
}

/// `scopes!(…)`: an expression.
pub(super) fn scopes(catalog: &Catalog, names: Vec<syn::Result<Name>>) -> syn::Result<TokenStream> {
    let path = &catalog.path;
    let mut ordinals = Vec::new();
    for name in &names {
        ordinals.push(match name {
            Ok(name) => catalog.ordinal(name),
            Err(error) => catalog.ordinal_or(&Name::missing(error.span()), error.clone()),
        });
    }
    let mut ordinals = collect(ordinals)?;
    if ordinals.is_empty() && catalog.for_editor {
        ordinals.push(editor::next(catalog));
    }
    let names: Vec<_> = names.into_iter().flatten().collect();
    let advice = advice::on_set(&names);
    let statements = names.iter().map(|name| advice::statements(&advice, name));
    Ok(quote! {
        const { #(#statements)* #path::__set(&[#(#ordinals),*]) }
    })
}

fn requirement_type(
    catalog: &Catalog,
    requirement: &Requirement,
    advice: &[Advice<'_>],
) -> syn::Result<TokenStream> {
    let path = &catalog.path;
    let (list, parts) = match requirement {
        Requirement::Name(name) => {
            let ordinal = catalog.ordinal(name)?;
            let advice = advice::statements(advice, name);
            let ambiguous = catalog.ambiguous_id(name);
            // The compiler shows these brackets where it writes the type.
            let place = editor::for_rustc_alone(name.span());
            let ordinal = quote_spanned!(place=> { #advice #ambiguous #ordinal });
            return Ok(quote!(#path::__scopegate::requirement::Is<#ordinal>));
        }
        Requirement::Wrong(error) => {
            let nothing = Name::missing(error.span());
            let ordinal = catalog.ordinal_or(&nothing, error.clone())?;
            return Ok(quote!(#path::__scopegate::requirement::Is<{ #ordinal }>));
        }
        Requirement::All(parts) => (quote!(#path::__scopegate::requirement::AllOf), parts),
        Requirement::Any(parts) => (quote!(#path::__scopegate::requirement::AnyOf), parts),
    };
    let mut types = Vec::new();
    for part in parts {
        types.push(requirement_type(catalog, part, advice));
    }
    Ok(tuple_of(&list, collect(types)?, Span::call_site()))
}

/// A list type over a tuple, over tuples of tuples where there are too many parts for one.
pub(super) fn tuple_of(list: &TokenStream, mut parts: Vec<TokenStream>, at: Span) -> TokenStream {
    while parts.len() > LONGEST {
        let chunks = parts.chunks(LONGEST);
        parts = chunks.map(|chunk| list_of(list, chunk, at)).collect();
    }
    list_of(list, &parts, at)
}

fn list_of(list: &TokenStream, parts: &[TokenStream], at: Span) -> TokenStream {
    quote_spanned!(at=> #list<(#(#parts,)*)>)
}
