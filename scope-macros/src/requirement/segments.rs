/// What a segment of a name ends at: the same as scope-build's, which makes a path of a name's
/// segments. Otherwise an error in the path would point at the wrong one of them.
pub(crate) const SEPARATORS: [char; 3] = ['.', ':', '/'];

/// The segments of a name, each with the byte it starts at.
pub(crate) fn segments(name: &str) -> Segments<'_> {
    Segments { name, start: 0 }
}

/// The segments alone.
pub(crate) fn list_of_segments(name: &str) -> Vec<&str> {
    let mut list = Vec::new();
    for (_, segment) in segments(name) {
        list.push(segment);
    }
    list
}

pub(crate) struct Segments<'n> {
    name: &'n str,
    start: usize,
}

impl<'n> Iterator for Segments<'n> {
    type Item = (usize, &'n str);

    fn next(&mut self) -> Option<Self::Item> {
        let rest = self.name.get(self.start..)?;
        let segment = rest.trim_start_matches(SEPARATORS);
        let start = self.name.len() - segment.len();
        let length = segment.find(SEPARATORS).unwrap_or(segment.len());
        self.start = start + length;
        (length > 0).then(|| (start, &segment[..length]))
    }
}
