//! What `Scope` is, by the number of scopes.

use super::catalog;
use crate::generate::generate;

fn source(scopes: usize) -> String {
    let rows: String = (0..scopes).map(|at| format!("n.x{at},{at}\n")).collect();
    let generated = generate(&catalog(&format!("value,id\n{rows}")), "acme");
    generated.scope + &generated.source
}

#[test]
fn an_enum_with_a_path_and_an_id_constant_for_each() {
    let source = source(4_096);
    assert!(source.contains("\npub enum Scope {\n"));
    assert!(source.contains("pub const x4095: super::super::Scope = super::super::Scope::NX4095;"));
    assert!(source.contains("pub const N_X4095: ::core::primitive::u64 = 4095;"));
}

#[test]
fn a_large_enum_mentions_each_variant_once() {
    for scopes in [4_097, 16_384] {
        let source = source(scopes);
        assert!(source.contains("\npub enum Scope {\n"));
        assert!(!source.contains("mod names") && !source.contains("N_X4095"));
        assert_eq!(source.matches("Scope::NX").count(), scopes);
        let unevaluated = "const ALL: &'static [Self] = &{\n        let all = [";
        assert!(source.contains(unevaluated));
    }
}

#[test]
fn a_number_with_a_constant_for_each() {
    let source = source(16_385);
    assert!(!source.contains("pub enum Scope "));
    assert!(source.contains("    pub const NX16384: Self = Self(16384);"));
    assert!(!source.contains("mod names") && !source.contains("N_X4095"));
}

/// A function that is not inlined is compiled in the catalogue's crate, whether or not it is called.
#[test]
fn the_crate_of_a_catalogue_has_no_code_of_its_own() {
    let source = source(20);
    let lines: Vec<_> = source.lines().map(str::trim).collect();
    let is_function = |line: &&str| line.contains("fn ") && line.ends_with('{');
    let functions = (0..lines.len()).filter(|&at| is_function(&lines[at]));
    let mut count = 0;
    for at in functions {
        let attributes = lines[..at]
            .iter()
            .rev()
            .take_while(|line| line.starts_with("#["));
        let inlined = attributes.copied().any(|line| line == "#[inline]");
        assert!(inlined, "{}", lines[at]);
        count += 1;
    }
    assert!(count > 10);
}

#[test]
fn a_number_for_each_id_where_few_are_missing_and_a_hash_elsewhere() {
    let index = |ids: &[&str]| {
        let rows: String = (0..)
            .zip(ids)
            .map(|(at, id)| format!("n{at},{id}\n"))
            .collect();
        let source = generate(&catalog(&format!("value,id\n{rows}")), "acme").source;
        ["Dense { first: 7,", "Hashed("].map(|kind| source.contains(&format!("IdIndex::{kind}")))
    };
    assert_eq!(index(&["18", "7", "9"]), [true, false]);
    assert_eq!(index(&["19", "7", "9"]), [false, true]);
    assert_eq!(index(&["7", "18446744073709551615"]), [false, true]);
    assert_eq!(index(&["7a", "8a"]), [false, true]);
    assert_eq!(index(&["", ""]), [false, true]);
}
