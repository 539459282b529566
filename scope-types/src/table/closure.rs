use super::Lists;

/// What each scope of a catalogue reaches by following `implies` to the end.
#[derive(Debug)]
pub enum Closure {
    /// The set of a scope and all that it reaches, for each ordinal, as words of eight bytes with
    /// the lowest first: where sets have few words, to take in all of them costs less than to ask
    /// which.
    Sets(&'static [u8]),
    /// What each scope reaches.
    Lists(Lists),
}
