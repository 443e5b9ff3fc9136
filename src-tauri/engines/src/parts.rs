//! What lies inside a file: attachments of a letter, files of an archive, files in a PDF.

use std::fmt;

use chrono::{DateTime, FixedOffset};
use dekada_core::pages::Refusal;
use dekada_core::personal::Personal;

/// The letter itself, where the file is one, and what came with it.
#[derive(Debug, Default)]
pub struct Parts {
    pub letter: Option<Letter>,
    pub parts: Vec<Part>,
}

/// What a letter of electronic mail says in its head, and its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The bare address, without the name beside it.
    pub from: Option<Personal>,
    pub to: Option<Personal>,
    pub subject: Option<Personal>,
    /// As the sender's clock and time zone had it.
    pub date: Option<DateTime<FixedOffset>>,
    /// When the last server on its way took it over: the newest `Received` field (RFC 5321 4.4).
    pub received: Option<DateTime<FixedOffset>>,
    pub message_id: Option<Personal>,
    /// Without markup.
    pub text: Personal,
}

/// A file from inside another.
#[derive(Clone, PartialEq, Eq)]
pub struct Part {
    /// For the screen only: never a path to write to. Folders of an archive are kept in it,
    /// parted by `/`.
    pub name: Personal,
    /// The bytes, or why this one cannot be had while the others can.
    pub content: Result<Vec<u8>, Refusal>,
}

impl fmt::Debug for Part {
    /// Without the bytes, which belong to a person.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Part")
            .field("name", &self.name)
            .field("content", &self.content.as_ref().map(Vec::len))
            .finish()
    }
}
