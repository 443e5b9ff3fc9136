//! The journal's table: appended to, read, never updated or deleted from.

use super::text::Columns;
use super::{Read, StoreError, Tx};
use crate::journal::{Entry, GENESIS, moment};
use crate::request::RequestNumber;
use rusqlite::{OptionalExtension as _, Row, params};

const TABLE: &str = "journal";
const COLUMNS: &str = "n, at, author, op, request, detail, prev, hash";

impl Read<'_> {
    /// Number and hash of the newest entry; 0 and [`GENESIS`] in an empty journal.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn journal_head(self) -> Result<(u64, String), StoreError> {
        let head = self
            .0
            .query_row(
                "SELECT n, hash FROM journal ORDER BY n DESC LIMIT 1",
                [],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )
            .optional()?;
        Ok(head.map_or_else(
            || (0, GENESIS.to_owned()),
            |(n, hash): (i64, String)| (n.unsigned_abs(), hash),
        ))
    }

    /// Entries before `before`, newest first, of one request or of all.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be read or an entry is unreadable.
    pub fn journal(
        self,
        request: Option<&str>,
        before: Option<u64>,
        limit: u32,
    ) -> Result<Vec<Entry>, StoreError> {
        let mut statement = self.0.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM journal
             WHERE (?1 IS NULL OR request = ?1) AND n < ?2 ORDER BY n DESC LIMIT ?3"
        ))?;
        let before = before.map_or(i64::MAX, super::text::count);
        let mut rows = statement.query(params![request, before, limit])?;
        let mut entries = Vec::new();
        while let Some(row) = rows.next()? {
            entries.push(entry(row)?);
        }
        Ok(entries)
    }

    /// Whether an operation was ever written down of a request.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn was_done(self, request: RequestNumber, op: &str) -> Result<bool, StoreError> {
        let mut statement = self.0.prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM journal WHERE request = ?1 AND op = ?2)",
        )?;
        Ok(statement.query_row([request.to_string().as_str(), op], |row| row.get(0))?)
    }

    /// Walks every entry in order; one that cannot be read is `None`.
    ///
    /// # Errors
    /// [`StoreError`] where the table cannot be read at all.
    pub fn walk_journal<T>(
        self,
        walk: impl FnOnce(&mut dyn Iterator<Item = Option<Entry>>) -> T,
    ) -> Result<T, StoreError> {
        let mut statement = self
            .0
            .prepare(&format!("SELECT {COLUMNS} FROM journal ORDER BY n"))?;
        let mut rows = statement.query([])?;
        let mut failed = false;
        let walked = walk(&mut std::iter::from_fn(|| {
            if failed {
                return None;
            }
            match rows.next() {
                Ok(row) => row.map(|row| entry(row).ok()),
                Err(_) => {
                    failed = true;
                    Some(None)
                }
            }
        }));
        Ok(walked)
    }
}

impl Tx<'_> {
    /// Appends an entry that the journal has already chained.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be written or the number is taken.
    pub fn append_journal(&self, entry: &Entry) -> Result<(), StoreError> {
        let mut statement = self.0.prepare_cached(
            "INSERT INTO journal (n, at, author, op, request, detail, prev, hash)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?;
        statement.execute(params![
            super::text::count(entry.n),
            moment(entry.at),
            entry.author,
            entry.op,
            entry.request,
            entry.detail,
            entry.prev,
            entry.hash
        ])?;
        Ok(())
    }
}

fn entry(row: &Row<'_>) -> Result<Entry, StoreError> {
    let columns = Columns::of(row, TABLE);
    let at = columns.instant("at")?;
    // RFC 3339 has many spellings of one moment; the chain is over the one that was written.
    if moment(at) != columns.get::<String>("at")? {
        return Err(columns.bad());
    }
    Ok(Entry {
        n: columns.unsigned("n")?,
        at,
        author: columns.get("author")?,
        op: columns.get("op")?,
        request: columns.get("request")?,
        detail: columns.get("detail")?,
        prev: columns.get("prev")?,
        hash: columns.get("hash")?,
    })
}
