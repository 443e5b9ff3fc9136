//! What the watched folder has offered, so that no file is taken twice.

use super::text::{Columns, count, instant};
use super::{Read, StoreError, Tx};
use crate::request::DocumentId;
use chrono::{DateTime, Utc};
use rusqlite::{Row, params};

/// A file of the watched folder as it was when it was taken or refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WatchedFile {
    /// Relative to the folder.
    pub path: String,
    pub bytes: u64,
    pub modified: DateTime<Utc>,
    /// `imported`, `duplicate` or `refused`.
    pub outcome: String,
    pub document: Option<DocumentId>,
    pub at: DateTime<Utc>,
}

impl Read<'_> {
    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn watched(self, path: &str) -> Result<Option<WatchedFile>, StoreError> {
        let mut statement = self.0.prepare_cached(
            "SELECT path, bytes, modified, outcome, document, at FROM watched WHERE path = ?1",
        )?;
        let mut rows = statement.query([path])?;
        rows.next()?.map(file).transpose()
    }
}

impl Tx<'_> {
    /// # Errors
    /// [`StoreError`] where the vault cannot be written.
    pub fn put_watched(&self, file: &WatchedFile) -> Result<(), StoreError> {
        self.0.execute(
            "INSERT OR REPLACE INTO watched (path, bytes, modified, outcome, document, at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                file.path,
                count(file.bytes),
                instant(file.modified),
                file.outcome,
                file.document.map(|document| document.0),
                instant(file.at)
            ],
        )?;
        Ok(())
    }
}

fn file(row: &Row<'_>) -> Result<WatchedFile, StoreError> {
    let columns = Columns::of(row, "watched");
    Ok(WatchedFile {
        path: columns.get("path")?,
        bytes: columns.unsigned("bytes")?,
        modified: columns.instant("modified")?,
        outcome: columns.get("outcome")?,
        document: columns.get::<Option<i64>>("document")?.map(DocumentId),
        at: columns.instant("at")?,
    })
}
