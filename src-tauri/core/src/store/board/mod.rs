//! The board: limits without names, readable while the vault is locked.
//!
//! A small unencrypted SQLite file beside the vault (`vault.dekada-board`). It holds the numbers of
//! open requests, the kinds and last days of their demands, when and where to remind, which days
//! are worked, which reminders were delivered, and which came late. It names no person but the
//! deputy whom the officer wants named. Whoever takes the laptop learns from it how many requests
//! are open, of which kinds, and when they are due; the README says so.
//!
//! It is a copy: opening the vault writes it anew, so it may be lost without harm, and a board of
//! another version of the program is dropped. What only it knows (deliveries, lateness) is written
//! into the vault's journal at the next unlock.
//!
//! A delivery is claimed by an insert under a primary key, so that two programs never deliver the
//! same reminder at once, and settled when the desktop has taken the notice. A program that dies
//! between the two leaves a claim that lapses after a minute: a reminder comes at least once, and
//! twice rather than never.

mod calendar;
mod delivery;
mod event;
mod ledger;
mod limits;
mod plan;

pub use delivery::Delivery;
pub use event::{CalendarFile, EventState, ShownEvent};

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OpenFlags, TransactionBehavior};
use std::path::{Path, PathBuf};
use std::time::Duration;

const SCHEMA: &str = include_str!("schema.sql");
/// Raised with every change of the schema.
const VERSION: i64 = 2;

/// The board file, open.
#[derive(Debug)]
pub struct Board {
    connection: Connection,
}

/// The board cannot be read or written; the vault itself is not concerned.
#[derive(Debug, thiserror::Error)]
#[error("the board of limits cannot be used")]
pub struct BoardError(#[from] rusqlite::Error);

impl Board {
    /// Where the board of a vault lies.
    #[must_use]
    pub fn beside(vault: &Path) -> PathBuf {
        let mut name = vault.as_os_str().to_owned();
        name.push("-board");
        PathBuf::from(name)
    }

    /// Opens the board, creating it if it is not there.
    ///
    /// # Errors
    /// [`BoardError`] where the file cannot be used.
    pub fn open(file: &Path) -> Result<Self, BoardError> {
        owned_file(file);
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_CREATE
            | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(file, flags)?;
        connection.busy_timeout(Duration::from_secs(5))?;
        connection.execute_batch("PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;")?;
        let mut board = Self { connection };
        if board.version()? != VERSION {
            board.make()?;
        }
        Ok(board)
    }

    fn version(&self) -> Result<i64, BoardError> {
        let version = |row: &rusqlite::Row<'_>| row.get(0);
        Ok(self
            .connection
            .query_row("PRAGMA user_version", [], version)?)
    }

    /// Drops what another version has left, and makes the tables.
    fn make(&mut self) -> Result<(), BoardError> {
        self.connection.pragma_update(None, "foreign_keys", false)?;
        let behavior = TransactionBehavior::Immediate;
        let tx = self.connection.transaction_with_behavior(behavior)?;
        let made: i64 = tx.query_row("PRAGMA user_version", [], |row| row.get(0))?;
        // Another program may have been faster.
        if made != VERSION {
            for table in tables(&tx)? {
                tx.execute_batch(&format!("DROP TABLE \"{table}\""))?;
            }
            tx.execute_batch(SCHEMA)?;
            tx.pragma_update(None, "user_version", VERSION)?;
        }
        Ok(tx.commit()?)
    }
}

fn tables(connection: &Connection) -> Result<Vec<String>, rusqlite::Error> {
    let mut statement = connection
        .prepare("SELECT replace(name, '\"', '\"\"') FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")?;
    statement.query_map([], |row| row.get(0))?.collect()
}

/// Makes the file, if it is not there, for its owner alone. Where that fails SQLite says why.
fn owned_file(file: &Path) {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    drop(options.open(file));
}

/// An instant as it was written; none where the line makes no sense.
fn instant(text: &str) -> Option<DateTime<Utc>> {
    let at = DateTime::parse_from_rfc3339(text).ok()?;
    Some(at.to_utc())
}

#[cfg(test)]
mod tests;
