use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};

use super::arguments::Arguments;
use super::function::Function;
use crate::editor;
use crate::message;
use crate::tokens::{group, punct};

pub(super) fn expand(arguments: &Arguments, mut function: Function) -> syn::Result<TokenStream> {
    match &arguments.from {
        Some(from) => Ok(with_check(function, |returned| {
            check(arguments, from, returned)
        })),
        None => match (function.receiver(), function.extern_keyword()) {
            (Some(receiver), _) => Err(message::method_without_from(receiver)),
            (None, Some(keyword)) => Err(message::extern_without_from(keyword)),
            (None, None) => {
                if editor::is_asking() {
                    function.body = insert(&function.body, &mention(arguments));
                }
                Ok(with_parameter(function, &guard_type(arguments)))
            }
        },
    }
}

/// A function that another error keeps from compiling, with what is wrong with its requirement.
pub(super) fn with_mistakes(arguments: &Arguments, mut function: Function) -> Function {
    if arguments.is_readable {
        function.body = insert(&function.body, &mention(arguments));
    }
    function
}

/// A statement that asks nobody, and has the requirement in it.
pub(super) fn mention(arguments: &Arguments) -> TokenStream {
    let Arguments {
        catalog,
        requirement,
        ..
    } = arguments;
    let guard = editor::guard_in_body();
    quote!(let _: ::core::marker::PhantomData<#catalog::#guard![@[#catalog] #requirement]>;)
}

/// The requirement as the catalogue's macro reads it, with the user's own tokens.
fn guard_type(arguments: &Arguments) -> TokenStream {
    let catalog = &arguments.catalog;
    let requirement = &arguments.requirement;
    quote!(#catalog::Guard![@[#catalog] #requirement])
}

fn with_parameter(mut function: Function, guard: &TokenStream) -> TokenStream {
    let others = function.parameters.stream();
    function.parameters = same_place(&function.parameters, quote!(_: #guard, #others));
    function.into_token_stream()
}

fn with_check(mut function: Function, check: impl Fn(Span) -> TokenStream) -> TokenStream {
    function.body = insert_into_async_block(&function.body, &check(function.output()))
        .unwrap_or_else(|| insert(&function.body, &check(function.returned())));
    function.into_token_stream()
}

/// The check as the catalogue's macro writes it: a catalogue that is not there is one mistake, and
/// one error.
fn check(arguments: &Arguments, from: &TokenStream, returned: Span) -> TokenStream {
    let catalog = &arguments.catalog;
    let requirement = &arguments.requirement;
    let answer = quote_spanned!(returned=> _);
    let guard = editor::guard_in_body();
    quote!(#catalog::#guard![@check [#catalog] (#from) #answer #requirement];)
}

/// Puts the check into the async block that the body of an async method of a trait has become. What
/// the body evaluates to has to be pinned: anything else would have no use for the block's answer.
fn insert_into_async_block(body: &Group, check: &TokenStream) -> Option<Group> {
    let mut tokens: Vec<_> = body.stream().into_iter().collect();
    let (mut argument, block) = pinned_async_block(&tokens)?;
    argument.push(insert(&block, check).into());
    let call = tokens.pop()?;
    let call = same_place(
        group(Some(&call), Delimiter::Parenthesis)?,
        argument.into_iter().collect(),
    );
    let pinned = Ident::new("__scopegate_pinned", Span::mixed_site());
    let statements = quote! {
        let #pinned: ::core::pin::Pin<_> = #(#tokens)* #call;
        #pinned
    };
    Some(same_place(body, statements))
}

/// `async move` and the block of a body that is `Box::pin(async move { … })` and nothing else: what
/// is evaluated outside the block would be evaluated before the check.
fn pinned_async_block(body: &[TokenTree]) -> Option<(Vec<TokenTree>, Group)> {
    let (call, path) = body.split_last()?;
    let path: String = path.iter().map(ToString::to_string).collect();
    if !["Box::pin", "std::boxed::Box::pin"].contains(&path.trim_start_matches("::")) {
        return None;
    }
    let call = group(Some(call), Delimiter::Parenthesis)?;
    let mut argument: Vec<_> = call.stream().into_iter().collect();
    let block = group(Some(&argument.pop()?), Delimiter::Brace)?.clone();
    let words: Vec<_> = argument.iter().map(ToString::to_string).collect();
    let is_async = words == ["async"] || words == ["async", "move"];
    is_async.then_some((argument, block))
}

/// Puts the check before the body, and the body into a block of its own: what its items and imports
/// call something means nothing outside of it, and cannot be who is asked or where scopes are looked
/// up. The semicolon keeps the compiler from finding the braces of a short body unnecessary.
fn insert(body: &Group, check: &TokenStream) -> Group {
    let tokens: Vec<_> = body.stream().into_iter().collect();
    let (attributes, statements) = tokens.split_at(inner_attributes(&tokens));
    let block = same_place(body, quote!(; #(#statements)*));
    same_place(body, quote!(#(#attributes)* #check #block))
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
