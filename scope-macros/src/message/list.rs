//! What there is to go wrong: the list that the messages take their titles from, and
//! `docs/errors.md` its entries.

/// A message has a name that stays the same, a title whose `{}` are filled in, what it means, the
/// case under `tests/ui/fail` that shows it, and the way out: its help, where that is the same
/// whatever was written, and a sentence for the document, where that has more to say.
macro_rules! messages {
    ($(
        $kind:ident = $name:literal {
            title: $title:literal,
            means: $means:literal,
            case: $case:literal,
            $(help: $help:literal,)?
            $(fix: $fix:literal,)?
        }
    )*) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Kind {
            $($kind,)*
        }

        impl Kind {
            /// The first line of the message.
            pub(super) fn title(self) -> &'static str {
                match self {
                    $(Self::$kind => $title,)*
                }
            }

            /// The way out, where it is the same whatever was written.
            pub(super) fn help(self) -> &'static str {
                match self {
                    $($(Self::$kind => $help,)?)*
                    _ => "",
                }
            }
        }

        /// An entry of the document.
        #[cfg(test)]
        pub(super) struct Entry {
            pub(super) kind: Kind,
            pub(super) name: &'static str,
            pub(super) means: &'static str,
            pub(super) case: &'static str,
            pub(super) fix: &'static str,
        }

        #[cfg(test)]
        pub(super) const ENTRIES: &[Entry] = &[$(Entry {
            kind: Kind::$kind,
            name: $name,
            means: $means,
            case: $case,
            fix: [$($fix,)? $($help,)?][0],
        },)*];
    };
}

messages! {
    UnknownScope = "unknown-scope" {
        title: "`{}` is not a scope of `{}`",
        means: "The catalogue publishes no scope of this name. Names are compared byte for byte: \
            case and separators count.",
        case: "unknown_scope/last_segment",
        fix: "Write the name as the catalogue has it. What the help suggests is a guess by spelling \
            alone: read the description of the scope before you take it.",
    }
    StartOfScopes = "start-of-scopes" {
        title: "`{}` is not a scope of `{}`, only the start of some",
        means: "The catalogue has scopes whose names go on after this, and none that ends here. A \
            prefix stands for nothing.",
        case: "unknown_scope/prefix_only",
        fix: "Name the scope that is required, to its end.",
    }
    GroupForScope = "group-for-scope" {
        title: "`{}` is not a scope of `{}`, but a group",
        means: "This is a heading that the catalogue lists scopes under. Nobody is issued a group.",
        case: "unknown_scope/group",
        fix: "Name the scopes of the group that are required, or list them in `any(…)`.",
    }
    IdForScope = "id-for-scope" {
        title: "`{}` is not a scope of `{}`, but an ID",
        means: "The catalogue publishes this ID of a scope. Requirements are written with names, \
            which a reader can check.",
        case: "unknown_scope/id",
        fix: "Write the name that the help gives.",
    }
    SharedId = "shared-id" {
        title: "`{}` is not a scope of `{}`, but an ID of several",
        means: "The catalogue publishes one ID for several scopes. It says of none of them that it \
            is meant.",
        case: "unknown_scope/id_of_several",
        fix: "Write the name of the scope that is required.",
    }
    IdentifierForScope = "identifier-for-scope" {
        title: "`{}` is not a scope of `{}`, but an identifier of Rust",
        means: "This is what the scope is called in Rust code. Requirements are written with names as \
            they are issued, which is how everybody else writes them.",
        case: "unknown_scope/variant_instead_of_name",
        fix: "Write the name that the help gives.",
    }
    OtherCatalogue = "other-catalogue" {
        title: "`{}` is not a scope of `{}`, but of `{}`",
        means: "The macro looks names up in the catalogue that is called `scopes` where it stands, \
            and this name is in another one that the compiler has met. It can only know catalogues \
            of the crate that is being compiled, and those that a macro of this crate has read.",
        case: "catalogs/scope_of_the_other",
        fix: "Say which catalogue is meant: `#[requires_scope(…, catalog = crate::billing)]`, \
            `Guard![catalog = crate::billing, …]`. A requirement asks one catalogue: where both are \
            required, write a second attribute or guard.",
    }
    MacroOfAnotherCatalogue = "macro-of-another-catalogue" {
        title: "this macro is of the catalogue `{}`, and `scopes` is {} here",
        means: "A macro looks names up in the catalogue that is called `scopes` where it stands, and \
            only if that is its own.",
        case: "catalogs/macro_of_the_other_catalogue",
        help: "say first which module is meant: `catalog = path::to::catalogue, …`",
        fix: "Use the macro of the catalogue that is meant, or say first where its module is: \
            `Guard![catalog = crate::billing, …]`.",
    }
    Operator = "operator" {
        title: "`{}` joins no scopes",
        means: "Requirements are no expressions, and no scope is called what stands here. `|` and `&` are characters \
            of a name; `or` and `and` are words like any other.",
        case: "requirement_syntax/or",
        fix: "Write alternatives as `any(…)`, and what is all required as a list.",
    }
    BareUrl = "bare-url" {
        title: "`{}` is not a scope of `{}`, but what a comment leaves of a URL",
        means: "Rust reads nothing of a line after `//`, unless it stands in a string. Where the \
            closing bracket is on the same line, it is gone, too: then the macro is not asked, and \
            rustc says `this file contains an unclosed delimiter`.",
        case: "unknown_scope/bare_url",
        fix: "Put the name into quotes.",
    }
    StringBeside = "string-beside-name" {
        title: "a name in quotes is a whole name, with nothing beside it",
        means: "A string and something else stand together without a comma.",
        case: "requirement_syntax/strings_without_comma",
        help: "separate two names with a comma, or put the whole name into the quotes",
    }
    SpaceAroundName = "space-around-name" {
        title: "this name begins or ends with a space",
        means: "No scope holds a space (RFC 6749, section 3.3), and nothing is trimmed.",
        case: "unknown_scope/space_at_the_end",
        help: "remove the space",
    }
    SeveralInAString = "several-in-a-string" {
        title: "a string names one scope, and this one looks like several",
        means: "A list of scopes, as it stands in a token, is written as one string.",
        case: "unknown_scope/space_in_string",
        fix: "Write each scope by itself, with commas between them.",
    }
    CharacterOfNoScope = "character-of-no-scope" {
        title: "`{}` (U+{}) is in no scope's name",
        means: "RFC 6749, section 3.3, says which characters a scope is made of, and a catalogue \
            cannot have others. A letter of another alphabet may look like one of them.",
        case: "unknown_scope/not_ascii",
        help: "a scope is made of visible ASCII characters other than `\"` and `\\` (RFC 6749, section \
            3.3)",
        fix: "Write the name as it is issued.",
    }
    NumberInName = "number-in-name" {
        title: "`{}` is not written bare: to Rust it holds half a number",
        means: "Rust reads the tokens of an attribute before a macro does, and refuses a word that \
            begins as a number and does not go on as one, such as `1e` (an exponent is missing) and \
            `0b2` (no digit of base two). It says so in words of its own.",
        case: "requirement_syntax/number_with_exponent",
        fix: "Put the name into quotes.",
    }
    EmptyName = "empty-name" {
        title: "an empty string is the name of no scope",
        means: "There is nothing between the quotes.",
        case: "requirement_syntax/empty_string",
        help: "put the scope's name between the quotes",
    }
    TwoNames = "two-names" {
        title: "`{}` and `{}` stand side by side without a separator",
        means: "Two words follow one another. They may be two scopes without a comma, or one scope \
            without its separator: the macro does not guess which.",
        case: "requirement_syntax/names_without_comma",
        fix: "Write a comma between two scopes; in a name, write the character that it has there.",
    }
    BracketsInName = "brackets-in-name" {
        title: "a scope's name has no brackets here",
        means: "Brackets belong to `any(…)` and `all(…)`, and stand right after those words.",
        case: "requirement_syntax/brackets_in_name",
        fix: "Remove the brackets, or write a name that has some as a string.",
    }
    LiteralForName = "literal-for-name" {
        title: "`{}` is not the name of a scope",
        means: "Names are written as bare tokens or as plain strings, and not as any other literal.",
        case: "requirement_syntax/byte_string",
        fix: "Write the name bare or as a plain string.",
    }
    NoScope = "no-scope" {
        title: "no scope is named here, and nothing required would let everybody in",
        means: "A list is empty. All of no scopes is held by everybody, and one of no scopes by \
            nobody: neither is ever meant.",
        case: "requirement_syntax/empty_any",
        fix: "Name a scope. A function that is open to everybody has no attribute.",
    }
    ScopeOfNothing = "scope-of-nothing" {
        title: "`scope!` names no scope",
        means: "`scope!()` has nothing between its parentheses.",
        case: "requirement_syntax/scope_of_none",
        fix: "Name the scope that it stands for.",
    }
    OneScope = "one-scope" {
        title: "`scope!` stands for one scope",
        means: "`scope!(…)` is a value of one scope, and a list was given to it.",
        case: "requirement_syntax/scope_of_two",
        help: "write `scopes!(…)` for a set of several",
    }
    Negation = "negation" {
        title: "there is no `not(…)`",
        means: "What a caller lacks must never let it in: a token with less in it would open more.",
        case: "requirement_syntax/not",
        help: "a caller who lacks a scope is never let in for it: require another scope instead",
        fix: "Require a scope that only the callers who are meant hold.",
    }
    UnknownCombinator = "unknown-combinator" {
        title: "there is no `{}(…)`",
        means: "A requirement is made of names, `any(…)` and `all(…)`.",
        case: "requirement_syntax/unknown_combinator",
        fix: "Write `any` where one of a list is enough, and `all` where none may be missing.",
    }
    ListWithoutParentheses = "list-without-parentheses" {
        title: "`{}` takes a list in parentheses",
        means: "`any` and `all` stand right before the list that they speak of.",
        case: "requirement_syntax/any_without_parentheses",
        fix: "Put the scopes between parentheses.",
    }
    CombinatorInSet = "combinator-in-set" {
        title: "a set of scopes has no `{}(…)`",
        means: "`scope!` and `scopes!` name scopes; they are no requirement that is asked.",
        case: "requirement_syntax/scopes_of_any",
        help: "list the scopes; requirements are written in `#[requires_scope(…)]` and `Guard![…]`",
    }
    TooDeep = "too-deep" {
        title: "this requirement is nested too deeply",
        means: "Nobody can review a requirement of more than 16 levels.",
        case: "requirement_syntax/too_deep",
        help: "`any(…)` and `all(…)` nest up to 16 levels",
        fix: "Leave out levels that say nothing, such as a list of one.",
    }
    MissingComma = "missing-comma" {
        title: "expected a comma here",
        means: "Something follows the list of an `any(…)` or `all(…)`, or the path of a macro's `catalog`, \
            without a comma.",
        case: "requirement_syntax/any_without_comma",
        fix: "Write a comma after the closing parenthesis, or after the path.",
    }
    EmptyItem = "empty-item" {
        title: "there is nothing between two commas",
        means: "A comma follows another one, or comes first.",
        case: "requirement_syntax/empty_item",
        help: "remove one of the commas, or name a scope between them",
    }
    OptionInside = "option-inside" {
        title: "`{} = …` does not belong here",
        means: "An option of the attribute stands in a list of scopes, or in a macro that does not \
            have it.",
        case: "options/inside_any",
        help: "`from` and `catalog` are options of `#[requires_scope(…)]`, outside `any(…)` and `all(…)`; \
            in the other macros `catalog = …` comes first; a scope whose name holds a `=` is written as \
            a string",
        fix: "Move it to the attribute's own list; give the other macros `catalog = …` first.",
    }
    CatalogWithoutScope = "catalog-without-scope" {
        title: "no scope follows `catalog = {}`",
        means: "A macro is told which catalogue is meant, and of no scope of it.",
        case: "options/catalog_alone_in_guard",
        fix: "Write the scopes after it, separated by commas: `Guard![catalog = crate::billing, …]`.",
    }
    UnknownOption = "unknown-option" {
        title: "there is no option `{}`",
        means: "The attribute has the options `from` and `catalog`, and the other macros have `catalog`. \
            A scope is not written with a `=` between its segments.",
        case: "options/unknown",
        fix: "Write one of them, or the name of a scope as it is issued; a scope whose name holds a `=` is \
            written as a string.",
    }
    OptionWithoutEquals = "option-without-equals" {
        title: "`{}` is an option, which is written with `=`",
        means: "The name of an option is followed by something else than its `=`.",
        case: "options/from_with_colon",
        fix: "Write it as the help does.",
    }
    QuotedOption = "quoted-option" {
        title: "the value of `{}` stands in quotes",
        means: "The options take code, which a string is not: `from` an expression that has a grant, \
            `catalog` a path.",
        case: "options/catalog_string",
        fix: "Remove the quotes.",
    }
    RepeatedOption = "repeated-option" {
        title: "`{}` is given twice",
        means: "An attribute asks one caller, in one catalogue.",
        case: "options/from_twice",
        help: "keep one of them",
    }
    FromWithoutExpression = "from-without-expression" {
        title: "`from` has no expression",
        means: "`from` says who is asking, and nothing follows its `=`.",
        case: "options/from_without_expression",
        help: "say who is asking: `from = self.grant`, `from = request`",
    }
    TwoExpressions = "two-expressions" {
        title: "`{}` and `{}` stand side by side in the value of `from`",
        means: "Two words follow one another, and no expression has such a place: a comma or an \
            operator is missing.",
        case: "options/from_without_comma",
        fix: "Separate what is no part of the expression with a comma.",
    }
    NotAPath = "not-a-path" {
        title: "expected the path of a catalogue's module",
        means: "`catalog` names the module that includes the catalogue, as `use` would.",
        case: "options/catalog_generic",
        help: "write a path without generics: `catalog = crate::scopes`",
    }
    NotAFunction = "not-a-function" {
        title: "`#[requires_scope]` guards functions, and this is none",
        means: "A check is made when a function is called. An `impl`, a module or a type is not.",
        case: "targets/impl_block",
        help: "put it on each function or method that needs the scope",
    }
    ConstFunction = "const-function" {
        title: "a const function cannot be guarded: who is calling is only known at run time",
        means: "The compiler may call it, and the compiler holds no scopes.",
        case: "targets/const_fn",
        help: "remove `const`, or guard the function that calls this one",
    }
    NoBody = "no-body" {
        title: "a function without a body cannot be guarded: there is nowhere to put the check",
        means: "A trait's method without a body, or a function of another language, runs no code of \
            this place.",
        case: "targets/trait_method_without_body",
        help: "put the attribute where there is one: on the method in each `impl`, or on the function that \
            calls this one",
    }
    MethodWithoutFrom = "method-without-from" {
        title: "a method has no place for a guard before `self`",
        means: "Without `from`, the guard is the first parameter, and a method's is `self`.",
        case: "targets/method",
        help: "say who is asking: `#[requires_scope(…, from = self.grant)]`, with any expression that \
            implements `HasGrant`",
    }
    ExternWithoutFrom = "extern-without-from" {
        title: "a function for other languages cannot take a guard: its callers would make one up",
        means: "Nothing keeps a caller in another language from passing anything for a guard.",
        case: "targets/extern_without_from",
        help: "say who is asking: `#[requires_scope(…, from = …)]`, or guard the function that it calls",
    }
    NoTable = "no-table" {
        title: "the build script has compiled no table into the catalogue `{}`",
        means: "`include_catalog!` finds nothing to include: the package has no build script, or it \
            compiles other tables.",
        case: "catalogs/no_table",
        fix: "Compile the table in `build.rs`, under the name that is included: \
            `include_catalog!(billing)` takes `billing.csv`.",
    }
    NoNameOfACatalogue = "no-name-of-a-catalogue" {
        title: "`include_catalog!` takes the name of a catalogue",
        means: "A catalogue is called after its table, without the folder and the `.csv`. Where the table is, \
            the build script says.",
        case: "catalogs/included_by_file",
        help: "write `include_catalog!(billing)` for the table `billing.csv`",
    }
    IncludedTwice = "included-twice" {
        title: "the catalogue `{}` is included twice in this crate",
        means: "Each time it is included a catalogue is a type of its own, and a grant of the one says \
            nothing of the other. The case has no table either: the first message is that of \
            `no-table`.",
        case: "catalogs/included_twice",
        help: "include it in one module, and import its prelude from there: \
            `use crate::path::to::catalogue::prelude::*;`",
        fix: "Include it in one module, and import that module's prelude wherever it is used.",
    }
    NotForPeople = "not-for-people" {
        title: "this macro is called by generated code alone",
        means: "What stands under a hidden module is written by the other macros and may change.",
        case: "catalogs/hidden_macro",
        help: "use `#[requires_scope(…)]`, `Guard![…]`, `scope!(…)` or `scopes!(…)`",
    }
}
