//! A password for one file, told by the officer. It is never printed, and stored only in the vault.

use std::fmt;

use serde::{Deserialize, Serialize};
use zeroize::Zeroize;

/// Leaves memory when it is dropped.
#[derive(Clone, Serialize, Deserialize)]
pub struct Password(String);

impl Password {
    #[must_use]
    pub const fn new(word: String) -> Self {
        Self(word)
    }

    /// The word itself: for the worker, and for the vault, which keeps it with the file it opens.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("‹password›")
    }
}

impl Drop for Password {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_debug_print_never_shows_the_password() {
        let password = Password::new("секрет".to_owned());
        assert_eq!(format!("{password:?}"), "‹password›");
    }
}
