use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};
use syn::Error;

use super::arguments::Arguments;
use super::function::Function;
use crate::editor;
use crate::message;
use crate::resolve::{Direct, known_table};
use crate::tokens::{group, ident, joined, list, punct, same_place, stream};

/// The function with its check, where nothing is in the way.
pub(super) fn expand(arguments: &Arguments, mut function: Function) -> TokenStream {
    match &arguments.from {
        Some(from) => with_check(function, |returned| check(arguments, from, returned)),
        None => {
            if editor::is_asking() {
                mention(arguments, &mut function);
            }
            let parameter = match direct(arguments) {
                Some(direct) => direct.parameter(),
                None => guard_parameter(arguments),
            };
            with_parameter(function, parameter)
        }
    }
}

/// What keeps the function from being guarded, or from being guarded like this.
pub(super) fn obstacle(arguments: &Arguments, function: &Function) -> Option<Error> {
    let of_the_function = function.cannot_be_guarded();
    if of_the_function.is_some() || arguments.names_asker {
        return of_the_function;
    }
    match (function.receiver(), function.qualifiers.external) {
        (Some(receiver), _) => {
            let misread = arguments.misread_from();
            Some(misread.unwrap_or_else(|| message::method_without_from(receiver)))
        }
        (None, Some(keyword)) => Some(message::extern_without_from(keyword)),
        (None, None) => None,
    }
}

/// A function that an error keeps from compiling, with what is wrong with its requirement.
pub(super) fn with_mistakes(
    arguments: &Arguments,
    mut function: Function,
    is_obstructed: bool,
) -> TokenStream {
    if editor::is_asking() && function.body.is_none() {
        return beside(arguments, function.into());
    }
    if !arguments.is_readable || arguments.misread_from().is_some() {
        return function.into();
    }
    let takes_guard = !arguments.names_asker && !is_obstructed;
    if takes_guard && !editor::is_asking() {
        return with_parameter(function, guard_parameter(arguments));
    }
    mention(arguments, &mut function);
    function.into()
}

/// An item that nothing can be put into. An editor finds the requirement before it: what is half-typed
/// takes in whatever comes after it.
pub(super) fn beside(arguments: &Arguments, item: TokenStream) -> TokenStream {
    if editor::is_asking() && arguments.is_readable {
        let requirement = editor::beside(&statement(&mentioned(arguments)));
        return quote!(#requirement #item);
    }
    item
}

/// Names the requirement in the function, and asks nobody.
fn mention(arguments: &Arguments, function: &mut Function) {
    let named = mentioned(arguments);
    match &mut function.body {
        Some(body) => *body = insert(body, &list(body.stream()), list(statement(&named))),
        None => function.add_predicate(&named),
    }
}

fn statement(named: &TokenStream) -> TokenStream {
    quote!(let _: #named;)
}

/// A type with the requirement in it.
fn mentioned(arguments: &Arguments) -> TokenStream {
    let Arguments {
        catalog,
        requirement,
        ..
    } = arguments;
    let guard = editor::guard_in_body();
    quote!(::core::marker::PhantomData<#catalog::#guard![@[#catalog] #(#requirement)*]>)
}

/// The requirement as it can be written without the catalogue's macro.
fn direct(arguments: &Arguments) -> Option<Direct> {
    if editor::is_asking() {
        return None;
    }
    let (catalog, place) = (&arguments.catalog, arguments.place());
    let table = known_table(catalog.text(), catalog.place().unwrap_or(place))?;
    let path = catalog.located_at(place);
    Direct::read(&table, &arguments.requirement, path, place)
}

/// A parameter whose type is the requirement as the catalogue's macro reads it, with the user's own
/// tokens.
fn guard_parameter(arguments: &Arguments) -> Vec<TokenTree> {
    let place = arguments.place();
    let catalog = stream(arguments.catalog.at(place));
    let requirement = &arguments.requirement;
    list(quote_spanned!(place=> _: #catalog::Guard![@[#catalog] #(#requirement)*],))
}

fn with_parameter(mut function: Function, parameter: Vec<TokenTree>) -> TokenStream {
    function.parameters = function.parameters.after(parameter);
    function.into()
}

fn with_check(mut function: Function, check: impl Fn(Span) -> Vec<TokenTree>) -> TokenStream {
    let Some(body) = &function.body else {
        return message::no_body(function.parameters.span()).to_compile_error();
    };
    let tokens = list(body.stream());
    function.body = Some(match pinned_async_block(&tokens) {
        Some(pinned) => {
            let check = check(function.output());
            same_place(body, insert_into_async_block(tokens, pinned, check))
        }
        None => insert(body, &tokens, check(function.returned())),
    });
    function.into()
}

/// The check as the catalogue's macro writes it: a catalogue that is not there is one mistake, and
/// one error.
fn check(arguments: &Arguments, from: &[TokenTree], returned: Span) -> Vec<TokenTree> {
    if let Some(direct) = direct(arguments) {
        return direct.check(from, returned);
    }
    let place = arguments.place();
    let catalog = stream(arguments.catalog.at(place));
    let requirement = &arguments.requirement;
    let answer = quote_spanned!(returned=> _);
    let guard = editor::guard_in_body();
    list(quote_spanned! {place=>
        #catalog::#guard![@check [#catalog] (#(#from)*) #answer #(#requirement)*];
    })
}

/// Puts the check into the async block that the body of an async method of a trait has become. What
/// the body evaluates to has to be pinned: anything else would have no use for the block's answer.
fn insert_into_async_block(
    mut body: Vec<TokenTree>,
    (mut argument, block): Pinned,
    check: Vec<TokenTree>,
) -> TokenStream {
    argument.push(insert(&block, &list(block.stream()), check).into());
    let mut call = Group::new(Delimiter::Parenthesis, stream(argument));
    if let Some(written) = body.pop() {
        call.set_span(written.span());
    }
    let pinned = Ident::new("__scopegate_pinned", Span::mixed_site());
    quote! {
        let #pinned: ::core::pin::Pin<_> = #(#body)* #call;
        #pinned
    }
}

type Pinned = (Vec<TokenTree>, Group);

/// `async move` and the block of a body that is `Box::pin(async move { … })` and nothing else: what
/// is evaluated outside the block would be evaluated before the check.
fn pinned_async_block(body: &[TokenTree]) -> Option<Pinned> {
    let (call, path) = body.split_last()?;
    let of_a_path = |token: &TokenTree| match token {
        TokenTree::Ident(_) => true,
        other => punct(Some(other), ':').is_some(),
    };
    if !path.iter().all(of_a_path) {
        return None;
    }
    let path = joined(path);
    if !["Box::pin", "std::boxed::Box::pin"].contains(&path.trim_start_matches("::")) {
        return None;
    }
    let call = group(Some(call), Delimiter::Parenthesis)?;
    let mut argument = list(call.stream());
    let block = group(Some(&argument.pop()?), Delimiter::Brace)?.clone();
    let is_async = ident(argument.first(), "async").is_some()
        && (argument.len() == 1 || argument.len() == 2 && ident(argument.last(), "move").is_some());
    is_async.then_some((argument, block))
}

/// Puts the check before the body of these tokens, and the body into a block of its own: what its items
/// and imports call something means nothing outside of it, and cannot be who is asked or where scopes are
/// looked up. The empty block keeps the compiler from finding the braces of a short body unnecessary.
/// Nothing of the body is looked at but attributes at its start.
fn insert(body: &Group, tokens: &[TokenTree], mut check: Vec<TokenTree>) -> Group {
    let (attributes, rest) = tokens.split_at(inner_attributes(tokens));
    let statements = match attributes {
        [] => body.stream(),
        _ => stream(rest.to_vec()),
    };
    let empty = same_place(body, TokenStream::new());
    let mut block = TokenStream::from(TokenTree::from(empty));
    block.extend([statements]);
    let mut edited = attributes.to_vec();
    edited.append(&mut check);
    edited.push(same_place(body, block).into());
    same_place(body, stream(edited))
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
