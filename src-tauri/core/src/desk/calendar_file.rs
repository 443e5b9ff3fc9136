//! What the board is told of the calendar file of limits, so that it is kept while the vault is
//! locked. The file itself is written by whoever reads the board.

use super::{Desk, Settings};
use crate::store::{Board, CalendarFile};
use sha2::{Digest as _, Sha256};

impl Desk {
    /// Tells the board where the file is kept. The board is a copy: where it cannot be written the
    /// vault goes on.
    pub(super) fn tell_calendar_file(&self, board: &Board, settings: &Settings) {
        let Some(vault) = self.public_id() else {
            return;
        };
        let file = CalendarFile {
            vault,
            folder: settings.ics_folder.clone(),
        };
        drop(board.put_calendar_file(&file));
    }

    /// An id that says nothing about the vault: a hash of its journal's first entry. It stays
    /// through a change of the passphrase, in a pack for a second officer, and when that comes
    /// back, so that calendar programs know the events again.
    fn public_id(&self) -> Option<String> {
        const BYTES: usize = 12;
        let first = self.read(|read| read.journal(None, Some(2), 1)).ok()?;
        let hash = Sha256::digest(format!("events of {}", first.first()?.hash));
        let hex = hash.iter().take(BYTES).map(|byte| format!("{byte:02x}"));
        Some(hex.collect())
    }
}
