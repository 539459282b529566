//! A [`Guid`] and a `uuid::Uuid` are made of each other, and compare.

use ::uuid::Uuid;

use super::Guid;

impl From<Uuid> for Guid {
    fn from(uuid: Uuid) -> Self {
        Self::from_u128(uuid.as_u128())
    }
}

impl From<Guid> for Uuid {
    fn from(guid: Guid) -> Self {
        Self::from_u128(guid.to_u128())
    }
}

impl PartialEq<Uuid> for Guid {
    fn eq(&self, uuid: &Uuid) -> bool {
        *self == Self::from(*uuid)
    }
}

impl PartialEq<Guid> for Uuid {
    fn eq(&self, guid: &Guid) -> bool {
        guid == self
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::{Guid, Uuid};

    const TEXT: &str = "f81d4fae-7dec-11d0-a765-00a0c91e6bf6";

    #[test]
    fn the_same_text_is_the_same_value() {
        let (guid, uuid): (Guid, Uuid) = (TEXT.parse().unwrap(), TEXT.parse().unwrap());

        assert_eq!(guid, uuid);
        assert_eq!(uuid, guid);
        assert_eq!(Guid::from(uuid).to_string(), TEXT);
        assert_eq!(Uuid::from(guid).to_string(), TEXT);
    }

    #[test]
    fn another_value_is_another() {
        let (guid, uuid) = (Guid::from_u128(1), Uuid::from_u128(1 << 127));

        assert_ne!(guid, uuid);
        assert_ne!(uuid, guid);
    }
}
