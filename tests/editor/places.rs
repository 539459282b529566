//! Where a scope is written: each place on a free function and on a method.

const ATTRIBUTES: &[&str] = &[
    "#[requires_scope(□)]\nfn f() {}",
    "#[requires_scope(□)]\nfn f(name: &str, rest",
    "#[requires_scope(□, from = grant)]\n\
     fn f(grant: &Grant<Scope>) -> Result<(), Denied<Scope>> { Ok(()) }",
];

const ATTRIBUTES_OF_METHODS: &[&str] = &[
    "#[requires_scope(□, from = self.grant)]\n\
     fn f(&self) -> Result<(), Denied<Scope>> { Ok(()) }",
    "#[requires_scope(from = self.grant, □)]\n\
     fn f(&self) -> Result<(), Denied<Scope>> { Ok(()) }",
    "#[requires_scope(□)]\nfn f(&self) {}",
    "#[requires_scope(□)]\nfn f(&self, rest",
    "#[requires_scope(□)]\nfn new() {}",
];

const GUARDS: &[&str] = &[
    "fn f(_: Guard![□]) {}",
    "type Reader = Guard![□];",
    "struct Job { guard: Guard![□] }",
    "fn f() { let guard: Guard![□]; }",
];

const GUARDS_OF_METHODS: &[&str] = &[
    "fn f(&self, _: Guard![□]) {}",
    "fn f(&self) { let guard: Guard![□]; }",
];

const SCOPES: &[&str] = &["fn f() -> Scope { scope!(□) }"];

const SCOPES_OF_METHODS: &[&str] = &["fn f(&self) -> Scope { scope!(□) }"];

const SETS: &[&str] = &["fn f() { let set = scopes!(□); }"];

const SETS_OF_METHODS: &[&str] = &["fn f(&self) { let set = scopes!(□); }"];

/// The code in each place that a requirement has, in a list and in none.
pub(crate) fn of_requirements(written: &str) -> Vec<String> {
    let any = format!("any({written})");
    let functions = [ATTRIBUTES, GUARDS].concat();
    let methods = [ATTRIBUTES_OF_METHODS, GUARDS_OF_METHODS].concat();
    [written, &any]
        .iter()
        .flat_map(|written| texts(written, &functions, &methods))
        .collect()
}

pub(crate) fn of_scopes(written: &str) -> Vec<String> {
    texts(written, SCOPES, SCOPES_OF_METHODS)
}

pub(crate) fn of_sets(written: &str) -> Vec<String> {
    texts(written, SETS, SETS_OF_METHODS)
}

pub(crate) fn everywhere(written: &str) -> Vec<String> {
    let places = [of_requirements, of_scopes, of_sets];
    places.iter().flat_map(|texts| texts(written)).collect()
}

/// A type that has this in its block.
pub(crate) fn with_method(method: &str) -> String {
    format!("struct S {{ grant: Grant<Scope> }}\nimpl S {{\n{method}\n}}\n")
}

fn texts(written: &str, functions: &[&str], methods: &[&str]) -> Vec<String> {
    let functions = functions.iter().map(|text| format!("{text}\n"));
    let methods = methods.iter().map(|text| with_method(text));
    let texts = functions.chain(methods);
    texts.map(|text| text.replace('□', written)).collect()
}
