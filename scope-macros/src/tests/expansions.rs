//! What is written for the main forms, as it has been written before: `expected/` holds a file for
//! each, with what the attribute makes of a function, and what the catalogue's macros make of that.

use std::path::{Path, PathBuf};
use std::{env, fs};

use proc_macro2::{Delimiter, Group, Literal, TokenStream, TokenTree};
use quote::{ToTokens, quote};

use crate::attribute::guard;
use crate::resolve::resolve;
use crate::tokens::{group, ident, punct};

/// The first two share an ID, and the third covers the fourth.
const TABLE: &str = "\
scopegate 3\tacme\t__acme_1
calls.delete\tnames::calls::delete\t0\t74\tambiguous\tCallsDelete\tCalls\t
calls.read\tnames::calls::read\t1\t74\tambiguous\tCallsRead\tCalls\t
sms.manage\tnames::sms::manage\t2\t90\t\tSmsManage\tSMS\t3
sms.read\tnames::sms::read\t3\t92\t\tSmsRead\tSMS\t
sms.send\tnames::sms::send\t4\t93\t\tSmsSend\tSMS\t
tts.read\tnames::tts::read\t5\t332\t\tTtsRead\tSpeech\t
";

const HANDLER: &str = "\
pub async fn list_messages(State(db): State<Db>) -> Json<Vec<Message>> {
    db.messages().await
}";

const JOB: &str = "\
fn purge<F: Fn(u8) -> u8>(queue: &mut Queue<F>) -> Result<usize, Error>
where
    F: Clone,
{
    queue.purge()
}";

const METHOD: &str = "\
fn purge(&mut self) -> Result<usize, Denied<Scope>> {
    self.purge_all()
}";

/// As `async_trait` hands it on.
const ASYNC_METHOD: &str = "\
fn purge<'life0, 'async_trait>(
    &'life0 self,
) -> ::core::pin::Pin<
    Box<dyn ::core::future::Future<Output = Result<usize, Error>> + Send + 'async_trait>,
>
where
    'life0: 'async_trait,
    Self: 'async_trait,
{
    Box::pin(async move {
        let __self = self;
        __self.purge_all().await
    })
}";

#[test]
fn a_handler_gets_a_guard_before_its_parameters() {
    attribute("handler", "sms.read", HANDLER);
}

#[test]
fn a_name_in_quotes_is_the_same_scope() {
    attribute("handler_quoted", "\"sms.read\"", HANDLER);
}

#[test]
fn several_scopes_are_all_required() {
    attribute("handler_all", "sms.read, tts.read", HANDLER);
}

#[test]
fn lists_are_nested_as_they_are_written() {
    let requirement = "sms.send, any(tts.read, all(sms.read, sms.send))";
    attribute("handler_any", requirement, HANDLER);
}

#[test]
fn another_catalogue_is_reached_by_its_path() {
    attribute(
        "handler_catalog",
        "sms.read, catalog = crate::billing",
        HANDLER,
    );
}

#[test]
fn somebody_is_asked_before_the_body() {
    attribute("job", "sms.read, from = queue.grant", JOB);
}

#[test]
fn a_method_asks_what_it_has() {
    attribute(
        "method",
        "any(sms.read, tts.read), from = self.grant",
        METHOD,
    );
}

#[test]
fn an_async_method_of_a_trait_asks_when_it_runs() {
    attribute(
        "method_async_trait",
        "sms.read, from = self.grant",
        ASYNC_METHOD,
    );
}

#[test]
fn an_unknown_scope_stands_where_its_ordinal_would() {
    attribute("handler_unknown_scope", "sms.raed, tts.read", HANDLER);
}

#[test]
fn a_function_that_cannot_be_guarded_stays_beside_the_error() {
    attribute("method_without_from", "sms.read", METHOD);
}

#[test]
fn advice_is_the_use_of_something_deprecated() {
    attribute(
        "handler_advice",
        "sms.manage, sms.read, calls.read",
        HANDLER,
    );
}

#[test]
fn a_guard_is_a_type() {
    makes(
        "guard",
        "Guard",
        "any(sms.read, tts.read)",
        |it| quote!(type Expanded = #it;),
    );
}

#[test]
fn a_scope_is_an_expression_or_a_pattern() {
    makes(
        "scope",
        "scope",
        "sms.read",
        |it| quote!(const EXPANDED: Scope = #it;),
    );
}

#[test]
fn a_set_is_a_constant() {
    let set = |it| quote!(const EXPANDED: ScopeSet<Scope> = #it;);
    makes("scopes", "scopes", "sms.read, tts.read, sms.read", set);
}

#[test]
fn mistakes_stand_where_a_pattern_or_an_expression_can() {
    let scope = |it| quote!(const EXPANDED: Scope = #it;);
    makes(
        "scope_of_two_mistakes",
        "scope",
        "sms.raed, tts.raed",
        scope,
    );
}

fn attribute(name: &str, arguments: &str, function: &str) {
    let expanded = guard(tokens(arguments), tokens(function));
    let resolved = with_macros(expanded.clone(), &Table::written(name));
    let (expanded, resolved) = (printed(expanded), printed(resolved));
    let written = format!("#[requires_scope({arguments})]\n{function}");
    hold(
        name,
        &[
            ("written", written),
            ("the attribute", expanded),
            ("the catalogue", resolved),
        ],
    );
}

fn makes(name: &str, kind: &str, arguments: &str, item: fn(TokenStream) -> TokenStream) {
    let (kind_word, arguments_tokens) = (tokens(kind), tokens(arguments));
    let call = quote!(scopes::#kind_word![@[scopes] #arguments_tokens]);
    let resolved = printed(item(with_macros(call, &Table::written(name))));
    hold(
        name,
        &[
            ("written", format!("{kind}![{arguments}]\n")),
            ("the catalogue", resolved),
        ],
    );
}

fn tokens(text: &str) -> TokenStream {
    text.parse().expect("tokens")
}

/// A table that is gone when nobody needs it any more.
struct Table(PathBuf);

impl Table {
    fn written(name: &str) -> Self {
        let file = format!("scope-macros-{name}-{}.table", std::process::id());
        let path = env::temp_dir().join(file);
        fs::write(&path, TABLE).expect("a temporary file");
        Self(path)
    }
}

impl Drop for Table {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

/// The tokens with the catalogue's macros expanded: `…::Guard![@[path] …]` is handed to `resolve!`.
fn with_macros(tokens: TokenStream, table: &Table) -> TokenStream {
    let mut expanded: Vec<TokenTree> = Vec::new();
    let mut rest = tokens.into_iter().peekable();
    while let Some(token) = rest.next() {
        let arguments = rest
            .peek()
            .and_then(|next| group(Some(next), Delimiter::Bracket));
        if punct(Some(&token), '!').is_some()
            && let Some(input) = arguments.and_then(|arguments| input(&expanded, arguments, table))
        {
            rest.next();
            let is_check = ident(input.clone().into_iter().next().as_ref(), "check").is_some();
            rest.next_if(|next| is_check && punct(Some(next), ';').is_some());
            remove_path(&mut expanded);
            expanded.extend(resolve(input));
            continue;
        }
        expanded.push(match token {
            TokenTree::Group(group) => {
                Group::new(group.delimiter(), with_macros(group.stream(), table)).into()
            }
            other => other,
        });
    }
    expanded.into_iter().collect()
}

/// What the macro at the end of a path hands to `resolve!`, if it is one of a catalogue.
fn input(path: &[TokenTree], arguments: &Group, table: &Table) -> Option<TokenStream> {
    let mut arguments = arguments.stream().into_iter().peekable();
    arguments.next_if(|token| punct(Some(token), '@').is_some())?;
    let is_check = arguments.next_if(|token| ident(Some(token), "check").is_some());
    let kind = is_check.or_else(|| path.last().cloned())?;
    let table = Literal::string(table.0.to_str()?);
    Some(quote!(#kind #table __acme_1 #(#arguments)*))
}

/// Takes `a::b::Guard` off the end.
fn remove_path(tokens: &mut Vec<TokenTree>) {
    tokens.pop();
    while let [.., first, second] = &tokens[..]
        && punct(Some(first), ':').is_some()
        && punct(Some(second), ':').is_some()
    {
        tokens.truncate(tokens.len() - 2);
        if let Some(TokenTree::Ident(_)) = tokens.last() {
            tokens.pop();
        }
    }
}

/// Without what is there for an editor alone.
fn printed(tokens: TokenStream) -> String {
    let mut file: syn::File = match syn::parse2(tokens.clone()) {
        Ok(file) => file,
        Err(error) => panic!("{error}: {tokens}"),
    };
    file.items.retain(|item| !is_for_editor(item));
    for item in &mut file.items {
        if let syn::Item::Fn(function) = item {
            let statements = &mut function.block.stmts;
            statements.retain(|statement| !is_for_editor(statement));
        }
    }
    prettyplease::unparse(&file)
}

fn is_for_editor(item: &impl ToTokens) -> bool {
    let tokens: Vec<_> = item.to_token_stream().into_iter().collect();
    let attributes = tokens
        .chunks(2)
        .take_while(|pair| punct(pair.first(), '#').is_some());
    let mut attributes = attributes.filter_map(|pair| pair.get(1));
    attributes.any(|attribute| attribute.to_string().contains("cfg (rust_analyzer)"))
}

fn hold(name: &str, parts: &[(&str, String)]) {
    let parts = parts
        .iter()
        .map(|(title, text)| format!("// {title}\n\n{}\n", text.trim_end()));
    let text = parts.collect::<Vec<_>>().join("\n");
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src/tests/expected/{name}.rs.txt"));
    if env::var_os("BLESS").is_some() {
        fs::write(&path, &text).expect("a file");
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(text, expected, "{name}: BLESS=1 writes it");
}
