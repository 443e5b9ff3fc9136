//! Sources: exports that may hold people's data. Only their place, map and facts are kept; the
//! exports themselves stay where they lie.

use super::text::{Columns, instant};
use super::{Read, StoreError, Tx};
use chrono::{DateTime, Utc};
use rusqlite::{Row, params};

/// A source about to be added.
pub struct NewSource<'a> {
    pub path: &'a str,
    /// The map as it was given (YAML).
    pub map: &'a str,
    pub collection: &'a str,
    /// What was found on the first reading, as JSON of the contract.
    pub facts: &'a str,
    pub sha256: &'a str,
    pub added: DateTime<Utc>,
}

#[derive(Clone, Debug)]
pub struct StoredSource {
    pub id: i64,
    pub path: String,
    pub map: String,
    pub collection: String,
    pub facts: String,
    pub sha256: String,
    pub added: DateTime<Utc>,
}

impl Read<'_> {
    /// Sources that were not removed.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn sources(self) -> Result<Vec<StoredSource>, StoreError> {
        let mut statement = self.0.prepare_cached(
            "SELECT id, path, map, collection, facts, sha256, added FROM source
             WHERE removed IS NULL ORDER BY id",
        )?;
        let mut rows = statement.query([])?;
        let mut sources = Vec::new();
        while let Some(row) = rows.next()? {
            sources.push(source(row)?);
        }
        Ok(sources)
    }

    /// A source by its id, also one that was removed: findings still name it.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn source(self, id: i64) -> Result<Option<StoredSource>, StoreError> {
        let mut statement = self.0.prepare_cached(
            "SELECT id, path, map, collection, facts, sha256, added FROM source WHERE id = ?1",
        )?;
        let mut rows = statement.query([id])?;
        rows.next()?.map(source).transpose()
    }
}

impl Tx<'_> {
    /// Adds a source, or reads a known path anew under its old id.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be written.
    pub fn put_source(&self, new: &NewSource<'_>) -> Result<i64, StoreError> {
        Ok(self.0.query_row(
            "INSERT INTO source (path, map, collection, facts, sha256, added)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (path) DO UPDATE SET map = excluded.map, collection = excluded.collection,
                facts = excluded.facts, sha256 = excluded.sha256, added = excluded.added, removed = NULL
             RETURNING id",
            params![new.path, new.map, new.collection, new.facts, new.sha256, instant(new.added)],
            |row| row.get(0),
        )?)
    }

    /// Takes a source out of further searches. Returns whether it was there.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be written.
    pub fn remove_source(&self, id: i64, at: DateTime<Utc>) -> Result<bool, StoreError> {
        let changed = self.0.execute(
            "UPDATE source SET removed = ?2 WHERE id = ?1 AND removed IS NULL",
            params![id, instant(at)],
        )?;
        Ok(changed > 0)
    }
}

fn source(row: &Row<'_>) -> Result<StoredSource, StoreError> {
    let columns = Columns::of(row, "source");
    Ok(StoredSource {
        id: columns.get("id")?,
        path: columns.get("path")?,
        map: columns.get("map")?,
        collection: columns.get("collection")?,
        facts: columns.get("facts")?,
        sha256: columns.get("sha256")?,
        added: columns.instant("added")?,
    })
}
