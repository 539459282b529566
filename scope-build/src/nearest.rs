//! Did you mean.

use strsim::osa_distance;

/// No published name is as long. Comparing two takes time with the product of their lengths.
const LONGEST: usize = 200;

/// The one of `known` that is most like `wanted`, unless none is within a third of its length.
pub(crate) fn nearest<'a>(
    wanted: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let length = wanted.chars().count();
    if length > LONGEST {
        return None;
    }
    let budget = (length / 3).max(1);
    known
        .into_iter()
        .filter(|name| name.chars().count().abs_diff(length) <= budget)
        .map(|name| (osa_distance(wanted, name), name))
        .filter(|(distance, _)| *distance <= budget)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn the_first_of_the_closest() {
        let known = ["sms.read", "sms.send", "sms.reap"];
        assert_eq!(nearest("sms.raed", known), Some("sms.read"));
        assert_eq!(nearest("sms.reax", known), Some("sms.read"));
        assert_eq!(nearest("calls", known), None);
    }

    #[test]
    fn what_is_too_long_to_compare() {
        let name = "long.".repeat(200_000);
        assert_eq!(nearest(&name, [format!("{name}x").as_str()]), None);
    }
}
