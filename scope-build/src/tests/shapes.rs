//! What `Scope` is, by the number of scopes.

use super::catalog;
use crate::generate::generate;

fn source(scopes: usize) -> String {
    let rows: String = (0..scopes).map(|at| format!("n.x{at},{at}\n")).collect();
    generate(&catalog(&format!("value,id\n{rows}")), "acme").source
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
