//! The table of IDs: each scope's ID, and from an ID to the scopes that have it.

use std::collections::BTreeMap;

use super::index::Index;
use super::literal::{bounds, bytes, words};
use super::tables::{lists, number};
use crate::catalog::{Catalog, Id};

/// How many numbers a table without a hash may have for each ID.
const NUMBERS_PER_ID: u64 = 4;

/// The number that stands for no scope: past all ordinals and all IDs that are shared.
const NOBODY: usize = u32::MAX as usize;

pub(super) fn ids(catalog: &Catalog) -> String {
    let scopes = catalog.scopes.iter();
    let spelled: Vec<_> = scopes.map(|entry| spelled(entry.id.as_ref())).collect();
    let bounds = bounds(spelled.iter().map(Vec::len));
    let all = bytes(spelled.into_iter().flatten());
    let (shared, numbers) = numbers(catalog);
    let (shared, index) = (lists(&shared), index(&numbers));
    format!(
        "self::__scopegate::__private::Ids {{ all: {all}, bounds: {bounds}, index: {index}, shared: {shared}, kind: ::core::marker::PhantomData }}"
    )
}

/// The ordinals of each ID that is shared, and the number of every ID: the ordinal of the scope that has
/// it alone or, past all ordinals, its place among those that are shared.
fn numbers(catalog: &Catalog) -> (Vec<Vec<usize>>, BTreeMap<&Id, usize>) {
    let mut owners = BTreeMap::<_, Vec<usize>>::new();
    for (ordinal, entry) in catalog.scopes.iter().enumerate() {
        if let Some(id) = &entry.id {
            owners.entry(id).or_default().push(ordinal);
        }
    }
    let mut shared = Vec::new();
    let number_of = |(id, owners): (_, Vec<usize>)| match owners[..] {
        [ordinal] => (id, ordinal),
        _ => {
            shared.push(owners);
            (id, catalog.scopes.len() + shared.len() - 1)
        }
    };
    let numbers = owners.into_iter().map(number_of).collect();
    (shared, numbers)
}

fn index(numbers: &BTreeMap<&Id, usize>) -> String {
    dense(numbers).unwrap_or_else(|| {
        let (ids, numbers): (Vec<_>, Vec<_>) = numbers.iter().unzip();
        let ids: Vec<_> = ids.into_iter().map(|id| spelled(Some(id))).collect();
        let number_in = |id: Option<usize>| number(id.map_or(NOBODY, |id| numbers[id]));
        let index = Index::of(&ids).write(|id| number_in(id).to_le_bytes());
        format!("self::__scopegate::__private::IdIndex::Hashed({index})")
    })
}

/// A number for each integer, where IDs are integers and there are not many between them.
fn dense(numbers: &BTreeMap<&Id, usize>) -> Option<String> {
    let (Id::Integer(first), _) = numbers.first_key_value()? else {
        return None;
    };
    let (Id::Integer(last), _) = numbers.last_key_value()? else {
        return None;
    };
    let most = numbers.len() as u64 * NUMBERS_PER_ID;
    let numbers_of = (last - first < most).then_some(*first..=*last)?;
    let number_of = |id| numbers.get(&Id::Integer(id)).copied().unwrap_or(NOBODY);
    let numbers = words(numbers_of.map(number_of));
    Some(format!(
        "self::__scopegate::__private::IdIndex::Dense {{ first: {first}, numbers: {numbers} }}"
    ))
}

/// The bytes that [`scope_types::Id`] reads an ID from; none where there is none.
fn spelled(id: Option<&Id>) -> Vec<u8> {
    match id {
        None => Vec::new(),
        Some(Id::Integer(id)) => id.to_le_bytes().to_vec(),
        Some(Id::Guid(id)) => id.to_u128().to_le_bytes().to_vec(),
        Some(Id::Text(id)) => id.clone().into_bytes(),
    }
}
