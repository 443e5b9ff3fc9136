//! Limits as a calendar file (RFC 5545), for calendar programs of the officer and the colleagues.
//!
//! It is made from the board, and so also while the vault is locked, and holds what the board
//! holds: numbers of requests, kinds, days. `events` makes events of limits, `file` writes them in
//! the words of the standard, `keep` keeps a file in a folder up to date. Deliberately absent:
//! persons, reading of calendars, and closed requests, whose events vanish.

mod events;
mod file;
mod keep;

pub(crate) use keep::{keep, keep_in, remove_from};

use crate::files::save_bytes;
use crate::view::{SaveFile, WrittenFile};
use crate::{App, Failure};
use dekada_core::desk::Desk;
use std::path::Path;

pub(crate) fn save(app: &App, _: &Desk, input: SaveFile) -> Result<WrittenFile, Failure> {
    let made = file::of_the_board(app)?;
    let saved = save_bytes(Path::new(&input.path), made.text.as_bytes())?;
    Ok(WrittenFile {
        file: saved.file,
        sha256: saved.sha256,
        pages: None,
        standard: None,
        entries: u32::try_from(made.events).ok(),
    })
}
