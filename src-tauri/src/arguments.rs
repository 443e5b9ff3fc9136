//! What may follow `dekada` on its command line: which vault to open, nothing else.

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
};

/// `dekada [--vault FILE | --practice]`.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Arguments {
    vault: Option<PathBuf>,
    practice: bool,
}

#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum ArgumentError {
    #[error("--vault needs the name of a file")]
    NoFile,
    #[error("`{0}` is not understood; usage: dekada [--vault FILE | --practice]")]
    Unknown(String),
}

impl Arguments {
    pub fn read(words: impl IntoIterator<Item = OsString>) -> Result<Self, ArgumentError> {
        let mut read = Self::default();
        let mut words = words.into_iter();
        while let Some(word) = words.next() {
            match word.to_str() {
                Some("--vault") => {
                    read.vault = Some(words.next().ok_or(ArgumentError::NoFile)?.into())
                }
                Some("--practice") => read.practice = true,
                _ => return Err(ArgumentError::Unknown(word.to_string_lossy().into_owned())),
            }
        }
        Ok(read)
    }

    /// The named vault, else the officer's own (or, with `--practice`, the invented one) in the
    /// folder where the desktop keeps the data of programs.
    pub fn vault(&self, data_home: &Path) -> PathBuf {
        let own = if self.practice {
            "practice.dekada"
        } else {
            "vault.dekada"
        };
        self.vault
            .clone()
            .unwrap_or_else(|| data_home.join("dekada").join(own))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Arguments, ArgumentError> {
        Arguments::read(line.split_whitespace().map(OsString::from))
    }

    fn vault(line: &str) -> PathBuf {
        read(line).unwrap().vault(Path::new("/data"))
    }

    #[test]
    fn the_officers_own_vault_opens_when_nothing_is_said() {
        assert_eq!(vault(""), Path::new("/data/dekada/vault.dekada"));
    }

    #[test]
    fn practice_never_touches_the_officers_own_vault() {
        assert_eq!(
            vault("--practice"),
            Path::new("/data/dekada/practice.dekada")
        );
    }

    #[test]
    fn a_named_vault_wins() {
        assert_eq!(vault("--vault a.dekada --practice"), Path::new("a.dekada"));
    }

    #[test]
    fn a_word_that_is_not_understood_stops_the_start() {
        assert_eq!(read("--vault"), Err(ArgumentError::NoFile));
        assert_eq!(
            read("file.pdf"),
            Err(ArgumentError::Unknown("file.pdf".to_owned()))
        );
    }
}
