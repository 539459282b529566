use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};

use super::arguments::Arguments;
use super::function::Function;
use crate::message;
use crate::tokens::{group, ident, punct};

pub(super) fn expand(arguments: Arguments, function: Function) -> syn::Result<TokenStream> {
    let guard = guard_type(&arguments);
    match arguments.from {
        Some(from) => Ok(with_check(
            function,
            &check(&arguments.catalog, &guard, &from),
        )),
        None => match function.receiver() {
            Some(receiver) => Err(message::method_without_from(receiver)),
            None => Ok(with_parameter(function, &guard)),
        },
    }
}

/// The requirement as the catalogue's macro reads it, with the user's own tokens.
fn guard_type(arguments: &Arguments) -> TokenStream {
    let catalog = &arguments.catalog;
    let items = arguments.requirement.iter();
    let items = items.map(|item| item.iter().cloned().collect::<TokenStream>());
    quote!(#catalog::Guard![@[#catalog] #(#items),*])
}

fn with_parameter(function: Function, guard: &TokenStream) -> TokenStream {
    let Function {
        head,
        parameters,
        tail,
        body,
    } = function;
    let others = parameters.stream();
    let parameters = same_place(&parameters, quote!(_: #guard, #others));
    quote!(#(#head)* #parameters #(#tail)* #body)
}

fn with_check(function: Function, check: &TokenStream) -> TokenStream {
    let Function {
        head,
        parameters,
        tail,
        body,
    } = function;
    let body = insert(&body, check);
    quote!(#(#head)* #parameters #(#tail)* #body)
}

fn check(catalog: &impl ToTokens, guard: &TokenStream, from: &TokenStream) -> TokenStream {
    let denied = Ident::new("denied", Span::mixed_site());
    let private = quote!(#catalog::__scopegate::__private);
    let ask = quote_spanned! {Span::mixed_site()=>
        #private::check::<#catalog::Scope, #guard, _>(&(#from))
    };
    quote! {
        if let ::core::result::Result::Err(#denied) = #ask {
            return ::core::result::Result::Err(::core::convert::From::from(#denied));
        }
    }
}

/// Puts the check before the first statement: in the body, or in the async block that the body of
/// an async method of a trait has become.
fn insert(body: &Group, check: &TokenStream) -> Group {
    let mut tokens: Vec<_> = body.stream().into_iter().collect();
    let Some(call) = pinned_async_block(&tokens) else {
        return insert_here(body, check);
    };
    let mut argument: Vec<_> = call.stream().into_iter().collect();
    let Some(block) = argument
        .pop()
        .and_then(|last| group(Some(&last), Delimiter::Brace).cloned())
    else {
        return insert_here(body, check);
    };
    argument.push(insert_here(&block, check).into());
    let call = same_place(call, argument.into_iter().collect());
    tokens.pop();
    tokens.push(call.into());
    same_place(body, tokens.into_iter().collect())
}

/// The arguments of a body that is nothing but `Box::pin(async move { … })`.
fn pinned_async_block(body: &[TokenTree]) -> Option<&Group> {
    let [path @ .., pin, call] = body else {
        return None;
    };
    let is_path = |token: &TokenTree| {
        matches!(token, TokenTree::Ident(_)) || punct(Some(token), ':').is_some()
    };
    let call = group(Some(call), Delimiter::Parenthesis)?;
    let first = call.stream().into_iter().next();
    let is_async = ident(first.as_ref(), "async").is_some();
    (ident(Some(pin), "pin").is_some() && path.iter().all(is_path) && is_async).then_some(call)
}

fn insert_here(body: &Group, check: &TokenStream) -> Group {
    let tokens: Vec<_> = body.stream().into_iter().collect();
    let (attributes, statements) = tokens.split_at(inner_attributes(&tokens));
    same_place(body, quote!(#(#attributes)* #check #(#statements)*))
}

/// How many tokens the `#![…]` at the start take.
fn inner_attributes(tokens: &[TokenTree]) -> usize {
    let mut at = 0;
    while punct(tokens.get(at), '#').is_some()
        && punct(tokens.get(at + 1), '!').is_some()
        && group(tokens.get(at + 2), Delimiter::Bracket).is_some()
    {
        at += 3;
    }
    at
}

fn same_place(group: &Group, stream: TokenStream) -> Group {
    let mut edited = Group::new(group.delimiter(), stream);
    edited.set_span(group.span());
    edited
}
