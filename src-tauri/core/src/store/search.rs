//! What was searched for whom: the ground of every "nothing found".

use super::text::{Columns, count, instant};
use super::{Read, StoreError, Tx};
use crate::request::RequestId;
use chrono::{DateTime, Utc};
use rusqlite::params;

/// The newest search of one source for one request.
#[derive(Clone, Debug)]
pub struct StoredSearch {
    pub source: i64,
    pub at: DateTime<Utc>,
    pub rows: u64,
    pub bytes: u64,
    pub milliseconds: u64,
    pub hits: u64,
    pub broken_rows: u64,
    /// SHA-256 of the export as it was searched.
    pub sha256: String,
}

impl Read<'_> {
    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn searches(self, request: RequestId) -> Result<Vec<StoredSearch>, StoreError> {
        let mut statement = self.0.prepare_cached(
            "SELECT source, at, rows, bytes, milliseconds, hits, broken_rows, sha256
             FROM search WHERE request = ?1 ORDER BY source",
        )?;
        let mut rows = statement.query([request.0])?;
        let mut searches = Vec::new();
        while let Some(row) = rows.next()? {
            let columns = Columns::of(row, "search");
            searches.push(StoredSearch {
                source: columns.get("source")?,
                at: columns.instant("at")?,
                rows: columns.unsigned("rows")?,
                bytes: columns.unsigned("bytes")?,
                milliseconds: columns.unsigned("milliseconds")?,
                hits: columns.unsigned("hits")?,
                broken_rows: columns.unsigned("broken_rows")?,
                sha256: columns.get("sha256")?,
            });
        }
        Ok(searches)
    }
}

impl Tx<'_> {
    /// # Errors
    /// [`StoreError`] where the vault cannot be written.
    pub fn put_search(&self, request: RequestId, search: &StoredSearch) -> Result<(), StoreError> {
        self.0.execute(
            "INSERT OR REPLACE INTO search
                (request, source, at, rows, bytes, milliseconds, hits, broken_rows, sha256)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            params![
                request.0,
                search.source,
                instant(search.at),
                count(search.rows),
                count(search.bytes),
                count(search.milliseconds),
                count(search.hits),
                count(search.broken_rows),
                search.sha256
            ],
        )?;
        Ok(())
    }
}
