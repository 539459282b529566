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
    let requirement = &arguments.requirement;
    quote!(#catalog::Guard![@[#catalog] #requirement])
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
    let Some((mut argument, block)) = pinned_async_block(&tokens) else {
        return insert_here(body, check);
    };
    argument.push(insert_here(&block, check).into());
    if let Some(TokenTree::Group(call)) = tokens.last_mut() {
        *call = same_place(call, argument.into_iter().collect());
    }
    same_place(body, tokens.into_iter().collect())
}

/// `async move` and the block of a body that is `Box::pin(async move { … })` and nothing else: what
/// is evaluated outside the block would be evaluated before the check.
fn pinned_async_block(body: &[TokenTree]) -> Option<(Vec<TokenTree>, Group)> {
    let [path @ .., pin, call] = body else {
        return None;
    };
    let is_path = |token: &TokenTree| {
        matches!(token, TokenTree::Ident(_)) || punct(Some(token), ':').is_some()
    };
    if ident(Some(pin), "pin").is_none() || !path.iter().all(is_path) {
        return None;
    }
    let call = group(Some(call), Delimiter::Parenthesis)?;
    let mut argument: Vec<_> = call.stream().into_iter().collect();
    let block = group(Some(&argument.pop()?), Delimiter::Brace)?.clone();
    let words: Vec<_> = argument.iter().map(ToString::to_string).collect();
    let is_async = words == ["async"] || words == ["async", "move"];
    is_async.then_some((argument, block))
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
