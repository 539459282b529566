/// What a segment of a name ends at: the same as scope-build's, which makes a path of a name's
/// segments. Otherwise an error in the path would point at the wrong one of them.
pub(crate) const SEPARATORS: [char; 3] = ['.', ':', '/'];

/// The segments of a name, each with the byte it starts at.
pub(crate) fn segments(name: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    name.split(SEPARATORS).filter_map(move |segment| {
        let own = start;
        start += segment.len() + 1;
        (!segment.is_empty()).then_some((own, segment))
    })
}
