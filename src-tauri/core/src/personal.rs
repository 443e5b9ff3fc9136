//! A wrapper for personal data, so that it cannot slip into a log or an error by accident.
//!
//! `Debug` prints `‹personal›`; there is no `Display`. Opening it is one visible word,
//! [`Personal::reveal`], which is easy to search for.

use std::fmt;

/// A value that belongs to a person and must not be printed.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Personal<T = String>(T);

impl<T> Personal<T> {
    pub const fn new(value: T) -> Self {
        Self(value)
    }

    /// The value itself, for the screen, the vault or a document that goes out.
    pub const fn reveal(&self) -> &T {
        &self.0
    }

    pub fn into_revealed(self) -> T {
        self.0
    }
}

impl<T> From<T> for Personal<T> {
    fn from(value: T) -> Self {
        Self(value)
    }
}

impl From<&str> for Personal<String> {
    fn from(value: &str) -> Self {
        Self(value.to_owned())
    }
}

impl<T> fmt::Debug for Personal<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("‹personal›")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_debug_print_never_shows_the_value() {
        let name: Personal = Personal::from("Иванова");
        assert_eq!(format!("{name:?}"), "‹personal›");
        assert_eq!(name.reveal(), "Иванова");
    }
}
