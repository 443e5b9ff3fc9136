//! What may follow `dekada` on its command line: which vault to open, at which request, and whether
//! out of sight.

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
};

/// `dekada [--vault FILE | --practice] [--open REQUEST] [--hidden]`.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Arguments {
    vault: Option<PathBuf>,
    practice: bool,
    /// The request to show, after unlocking if need be.
    pub open: Option<String>,
    /// Begin in the tray: the desktop's autostart does.
    pub hidden: bool,
}

#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum ArgumentError {
    #[error("--vault needs the name of a file")]
    NoFile,
    #[error("--open needs the number of a request; usage: {USAGE}")]
    NoRequest,
    #[error("`{0}` is not understood; usage: {USAGE}")]
    Unknown(String),
}

const USAGE: &str = "dekada [--vault FILE | --practice] [--open REQUEST] [--hidden]";

impl Arguments {
    pub fn read(words: impl IntoIterator<Item = OsString>) -> Result<Self, ArgumentError> {
        let mut read = Self::default();
        let mut words = words.into_iter();
        while let Some(word) = words.next() {
            match word.to_str() {
                Some("--vault") => {
                    read.vault = Some(words.next().ok_or(ArgumentError::NoFile)?.into())
                }
                Some("--open") => read.open = Some(number(words.next())?),
                Some("--practice") => read.practice = true,
                Some("--hidden") => read.hidden = true,
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

/// Whether there is such a request, the open vault will say.
fn number(word: Option<OsString>) -> Result<String, ArgumentError> {
    let word = word.and_then(|word| word.into_string().ok());
    word.filter(|word| !word.is_empty() && !word.starts_with('-'))
        .ok_or(ArgumentError::NoRequest)
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
    fn a_request_may_be_asked_for_and_the_window_kept_out_of_sight() {
        let read = read("--vault a.dekada --open 2026-0007 --hidden").unwrap();
        assert_eq!(read.open.as_deref(), Some("2026-0007"));
        assert!(read.hidden);
    }

    #[test]
    fn a_word_that_is_not_understood_stops_the_start() {
        assert_eq!(read("--vault"), Err(ArgumentError::NoFile));
        assert_eq!(read("--open"), Err(ArgumentError::NoRequest));
        assert_eq!(read("--open --hidden"), Err(ArgumentError::NoRequest));
        assert_eq!(
            read("file.pdf"),
            Err(ArgumentError::Unknown("file.pdf".to_owned()))
        );
    }
}
