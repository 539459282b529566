//! Slips of the finger: tokens dropped, doubled, swapped, torn in two, or others in their place.

use std::collections::HashSet;

use super::corpus::{Form, VALID};
use super::tokens::{Token, read, written};

/// What is written where, and the valid text that it was made of.
pub(crate) struct Mutant {
    pub(crate) form: Form,
    pub(crate) text: String,
    pub(crate) valid: &'static str,
}

/// This many texts, no two of them the same and none of them as it was.
pub(crate) fn mutants(count: usize, seed: u64) -> Vec<Mutant> {
    let mut random = Random(seed);
    let mut material = Material::default();
    VALID
        .iter()
        .for_each(|(_, text)| material.gather(&read(text)));
    let mut seen: HashSet<_> = VALID
        .iter()
        .map(|(form, text)| (*form, (*text).to_owned()))
        .collect();
    let mut mutants = Vec::new();
    while mutants.len() < count {
        let (form, valid) = VALID[random.below(VALID.len())];
        let mut tokens = read(valid);
        let slips = 1 + usize::from(random.below(3) == 0);
        (0..slips).for_each(|_| mutate(&mut tokens, &material, &mut random));
        let text = written(&tokens);
        if seen.insert((form, text.clone())) {
            mutants.push(Mutant { form, text, valid });
        }
    }
    mutants
}

/// What the corpus is made of, to stand in the place of something else.
#[derive(Default)]
struct Material {
    tokens: Vec<Token>,
    /// What stands between commas.
    items: Vec<Vec<Token>>,
}

impl Material {
    fn gather(&mut self, tokens: &[Token]) {
        let items = tokens.split(|token| token.is(","));
        let items = items.filter(|item| !item.is_empty());
        self.items.extend(items.map(<[Token]>::to_vec));
        for token in tokens {
            self.tokens.push(token.clone());
            if let Some((inside, _)) = &token.inside {
                self.gather(inside);
            }
        }
    }
}

fn mutate(tokens: &mut Vec<Token>, material: &Material, random: &mut Random) {
    let list = any_list(tokens, random);
    if list.is_empty() {
        return;
    }
    let at = random.below(list.len());
    match random.below(12) {
        0 => {
            list.remove(at);
            if let Some(next) = list.get_mut(at) {
                next.spaced |= random.below(2) == 0;
            }
        }
        1 => {
            let mut again = list[at].clone();
            again.spaced = again.is_word() || again.is_string() || random.below(3) == 0;
            list.insert(at + 1, again);
        }
        2 if at + 1 < list.len() => list.swap(at, at + 1),
        3 => {
            let other = random.below(list.len());
            list.swap(at, other);
        }
        4 => brackets(list, at, random),
        5 => {
            let spaced = list[at].spaced;
            list[at] = random.choice(&material.tokens).clone();
            list[at].spaced = spaced;
        }
        6 if list[at].is_word() && list[at].text.len() > 1 => {
            let mut end = list[at].clone();
            end.text = list[at]
                .text
                .split_off(1 + random.below(end.text.len() - 1));
            end.spaced = true;
            list.insert(at + 1, end);
        }
        _ => items(list, &material.items, random),
    }
}

/// The same slips with all that stands between two commas.
fn items(list: &mut Vec<Token>, others: &[Vec<Token>], random: &mut Random) {
    let mut items: Vec<_> = list
        .split(|token| token.is(","))
        .map(<[Token]>::to_vec)
        .collect();
    let at = random.below(items.len());
    match random.below(4) {
        0 => {
            items.remove(at);
        }
        1 => items.insert(at, items[at].clone()),
        2 => {
            let other = random.below(items.len());
            items.swap(at, other);
        }
        _ => items[at] = random.choice(others).clone(),
    }
    let comma = read(",");
    *list = items.join(&comma[..]);
}

/// The list itself or one in its brackets.
fn any_list<'t>(tokens: &'t mut Vec<Token>, random: &mut Random) -> &'t mut Vec<Token> {
    let groups: Vec<_> = (0..tokens.len())
        .filter(|at| tokens[*at].inside.is_some())
        .collect();
    if groups.is_empty() || random.below(2) == 0 {
        return tokens;
    }
    let group = groups[random.below(groups.len())];
    match &mut tokens[group].inside {
        Some((inside, _)) => any_list(inside, random),
        None => unreachable!("a group has an inside"),
    }
}

/// Brackets of another kind, none where there were some, and some where there were none.
fn brackets(list: &mut Vec<Token>, at: usize, random: &mut Random) {
    let open = ["(", "[", "{"][random.below(3)];
    let token = &mut list[at];
    if token.inside.is_none() {
        let mut group = token.clone();
        group.inside = Some((vec![token.clone()], false));
        group.text = open.to_owned();
        list[at] = group;
    } else if token.text != open {
        token.text = open.to_owned();
    } else if let Some((inside, _)) = list.remove(at).inside {
        list.splice(at..at, inside);
    }
}

/// SplitMix64.
struct Random(u64);

impl Random {
    fn choice<'m, T>(&mut self, material: &'m [T]) -> &'m T {
        &material[self.below(material.len())]
    }

    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (bits ^ (bits >> 31)) as usize % end
    }
}
