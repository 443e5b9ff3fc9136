//! One connection to the encrypted file, and the transaction that writes to it.

use super::{StoreError, migrate};
use crate::vault::{Header, Key};
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};
use std::path::Path;
use std::time::Duration;
use zeroize::Zeroizing;

/// How long a writer waits for another one, in this program or in `dekadactl`.
const BUSY: Duration = Duration::from_secs(10);

/// An open vault file.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
}

/// Reading: a view of the connection without the power to write.
#[derive(Clone, Copy)]
pub struct Read<'c>(pub(super) &'c Connection);

/// One transaction: everything in it is committed together or not at all.
pub struct Tx<'c>(pub(super) Transaction<'c>);

impl Store {
    /// Gives an empty file its header and schema.
    ///
    /// # Errors
    /// [`StoreError`]; the caller removes what was begun.
    pub fn create(file: &Path, header: &Header, key: &Key) -> Result<Self, StoreError> {
        let mut store = Self::keyed(file, header, key, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        store
            .connection
            .pragma_update(None, "auto_vacuum", "INCREMENTAL")?;
        store.set_up()?;
        migrate::to_newest(&mut store.connection)?;
        Ok(store)
    }

    /// Opens the file and brings an older schema up to date.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] where the first page does not decrypt, [`StoreError::NewerSchema`]
    /// where a newer program wrote it.
    pub fn open(file: &Path, header: &Header, key: &Key) -> Result<Self, StoreError> {
        let mut store = Self::keyed(file, header, key, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        store.set_up()?;
        migrate::to_newest(&mut store.connection)?;
        Ok(store)
    }

    #[must_use]
    pub const fn read(&self) -> Read<'_> {
        Read(&self.connection)
    }

    /// A write transaction: it waits for other writers now, not at its first write.
    ///
    /// # Errors
    /// [`StoreError::Busy`] where another writer does not finish.
    pub fn begin(&mut self) -> Result<Tx<'_>, StoreError> {
        let inner = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        Ok(Tx(inner))
    }

    /// A transaction that sees the vault as it is at its first read, and becomes a writer at its
    /// first write: that fails if anybody wrote in between.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn begin_reading(&mut self) -> Result<Tx<'_>, StoreError> {
        let inner = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Deferred)?;
        Ok(Tx(inner))
    }

    /// Copies the whole vault into an empty file under another key. Nobody may write meanwhile:
    /// the caller holds this store alone.
    ///
    /// # Errors
    /// [`StoreError`]; the copy is then incomplete and must be removed.
    pub fn copy_to(&self, file: &Path, header: &Header, key: &Key) -> Result<(), StoreError> {
        copy(&self.connection, file, header, key)
    }

    /// Leaves write-ahead logging and shuts everybody else out until this connection closes, so
    /// that the file alone is the whole vault and stays as it is.
    ///
    /// # Errors
    /// [`StoreError::Busy`] where anybody else has the vault open.
    pub fn settle_alone(&self) -> Result<(), StoreError> {
        let mode: String =
            self.connection
                .query_row("PRAGMA journal_mode = DELETE", [], |row| row.get(0))?;
        if mode != "delete" {
            return Err(StoreError::Busy);
        }
        // The lock is taken by the next write and then kept; the version is written as it was.
        self.connection
            .query_row("PRAGMA locking_mode = EXCLUSIVE", [], |_| Ok(()))?;
        let version: u32 = self
            .connection
            .query_row("PRAGMA user_version", [], |row| row.get(0))?;
        Ok(self
            .connection
            .pragma_update(None, "user_version", version)?)
    }

    /// Reads every page, its authentication code and every index; lists what is wrong.
    ///
    /// # Errors
    /// [`StoreError`] where the check itself cannot run.
    pub fn check(&self) -> Result<Vec<String>, StoreError> {
        let mut problems: Vec<String> = Vec::new();
        for pragma in [
            "PRAGMA cipher_integrity_check",
            "PRAGMA integrity_check",
            "PRAGMA foreign_key_check",
        ] {
            match self.complaints(pragma, &mut problems) {
                Ok(()) => {}
                // The check stumbled over what it was looking for.
                Err(damage @ StoreError::Damaged) => problems.push(damage.to_string()),
                Err(other) => return Err(other),
            }
        }
        Ok(problems)
    }

    fn complaints(&self, pragma: &str, problems: &mut Vec<String>) -> Result<(), StoreError> {
        let mut statement = self.connection.prepare(pragma)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let line: String = row.get(0).unwrap_or_default();
            if line != "ok" {
                problems.push(line);
            }
        }
        Ok(())
    }

    #[cfg(test)]
    pub(super) const fn connection(&self) -> &Connection {
        &self.connection
    }

    #[cfg(test)]
    pub(super) const fn connection_mut(&mut self) -> &mut Connection {
        &mut self.connection
    }

    fn keyed(
        file: &Path,
        header: &Header,
        key: &Key,
        flags: OpenFlags,
    ) -> Result<Self, StoreError> {
        let connection =
            Connection::open_with_flags(file, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
        // The logger would write page numbers and reasons to the standard error stream.
        connection.execute_batch("PRAGMA cipher_log_level = NONE;")?;
        connection.execute_batch(&raw_key(header, key))?;
        connection.busy_timeout(BUSY)?;
        Ok(Self { connection })
    }

    fn set_up(&self) -> Result<(), StoreError> {
        // The first statement that reads a page: a wrong key or a damaged page shows here.
        self.connection
            .query_row("SELECT count(*) FROM sqlite_master", [], |_| Ok(()))?;
        self.connection.execute_batch(
            "PRAGMA foreign_keys = ON;
             PRAGMA secure_delete = ON;
             PRAGMA temp_store = MEMORY;
             PRAGMA cache_size = -16384;
             PRAGMA trusted_schema = OFF;
             PRAGMA cell_size_check = ON;
             PRAGMA journal_mode = WAL;
             PRAGMA synchronous = FULL;",
        )?;
        Ok(())
    }

    fn quick_check(&self) -> Result<(), StoreError> {
        let verdict: String = self
            .connection
            .query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
        if verdict == "ok" {
            Ok(())
        } else {
            Err(StoreError::Damaged)
        }
    }
}

impl Tx<'_> {
    #[must_use]
    pub fn read(&self) -> Read<'_> {
        Read(&self.0)
    }

    /// Copies what this transaction reads into an empty file under another key. It must have read
    /// and not written yet: from then on others who write do not change what it sees.
    ///
    /// # Errors
    /// [`StoreError`]; the copy is then incomplete and must be removed.
    pub fn copy_to(&self, file: &Path, header: &Header, key: &Key) -> Result<(), StoreError> {
        copy(&self.0, file, header, key)
    }

    /// # Errors
    /// [`StoreError`]; then nothing of the transaction is kept.
    pub fn commit(self) -> Result<(), StoreError> {
        Ok(self.0.commit()?)
    }

    /// Begins a part that can be taken back alone. Parts nest; the newest ends first.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be written.
    pub fn begin_part(&self) -> Result<(), StoreError> {
        Ok(self.0.execute_batch("SAVEPOINT part")?)
    }

    /// # Errors
    /// [`StoreError`] where the vault cannot be written.
    pub fn keep_part(&self) -> Result<(), StoreError> {
        Ok(self.0.execute_batch("RELEASE part")?)
    }

    /// # Errors
    /// [`StoreError`] where the vault cannot be written.
    pub fn undo_part(&self) -> Result<(), StoreError> {
        Ok(self.0.execute_batch("ROLLBACK TO part; RELEASE part")?)
    }
}

fn copy(from: &Connection, file: &Path, header: &Header, key: &Key) -> Result<(), StoreError> {
    let mut copy = Store::keyed(file, header, key, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    rusqlite::backup::Backup::new(from, &mut copy.connection)?.run_to_completion(
        1000,
        Duration::ZERO,
        None,
    )?;
    copy.quick_check()
}

/// The key and the header as SQLCipher takes them: raw key, then salt, no derivation of its own.
fn raw_key(header: &Header, key: &Key) -> Zeroizing<String> {
    const HEX: [char; 16] = [
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f',
    ];
    let digit = |half: u8| HEX.get(usize::from(half)).copied().unwrap_or_default();
    // Capacity for all of it: a string that grows leaves pieces of the key behind.
    let mut pragma = Zeroizing::new(String::with_capacity(128));
    pragma.push_str("PRAGMA key = \"x'");
    for byte in key.bytes().iter().chain(&header.bytes()) {
        pragma.push(digit(byte >> 4));
        pragma.push(digit(byte & 15));
    }
    pragma.push_str("'\";");
    pragma
}
