//! Documents: original bytes, and how documents hang together. Their pages stand in `page`.

use super::text::{Columns, count, instant};
use super::{Read, StoreError, Tx};
use crate::pages::Tie;
use crate::personal::Personal;
use crate::request::{DocumentId, RequestId};
use chrono::{DateTime, Utc};
use rusqlite::{Row, params};
use sha2::{Digest as _, Sha256};

/// A document about to be kept.
pub struct NewDocument<'a> {
    pub request: RequestId,
    /// The name under which it came.
    pub name: &'a Personal,
    /// SHA-256 of the original bytes, in hexadecimal.
    pub sha256: &'a str,
    pub media_type: &'a str,
    pub imported: DateTime<Utc>,
    pub original: &'a [u8],
    /// Opens the original, where it needs one.
    pub password: Option<&'a Personal>,
    pub tie: Option<(DocumentId, Tie)>,
}

/// A document without its bytes.
#[derive(Clone, Debug)]
pub struct StoredDocument {
    pub id: DocumentId,
    pub request: RequestId,
    pub name: Personal,
    pub sha256: String,
    pub bytes: u64,
    pub media_type: String,
    pub imported: DateTime<Utc>,
    pub password: Option<Personal>,
    pub tie: Option<(DocumentId, Tie)>,
}

const COLUMNS: &str =
    "id, request, name, sha256, bytes, media_type, imported, password, belongs_to, tie";

impl Read<'_> {
    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn document(self, id: DocumentId) -> Result<Option<StoredDocument>, StoreError> {
        self.one_document("id = ?1", params![id.0])
    }

    /// The document with exactly these bytes, if they came before.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn document_by_hash(self, sha256: &str) -> Result<Option<StoredDocument>, StoreError> {
        self.one_document("sha256 = ?1", params![sha256])
    }

    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn documents(self, request: RequestId) -> Result<Vec<StoredDocument>, StoreError> {
        let mut statement = self.0.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM document WHERE request = ?1 ORDER BY id"
        ))?;
        let mut rows = statement.query([request.0])?;
        let mut documents = Vec::new();
        while let Some(row) = rows.next()? {
            documents.push(document(row)?);
        }
        Ok(documents)
    }

    /// The original bytes, exactly as they came.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be read or there is no such document.
    pub fn original(self, document: DocumentId) -> Result<Vec<u8>, StoreError> {
        Ok(self.0.query_row(
            "SELECT original FROM document WHERE id = ?1",
            [document.0],
            |row| row.get(0),
        )?)
    }

    /// Requests, documents, pages and journal entries in the vault.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn totals(self) -> Result<[u64; 4], StoreError> {
        Ok(self.0.query_row(
            "SELECT (SELECT count(*) FROM request), (SELECT count(*) FROM document),
                (SELECT count(*) FROM sheet), (SELECT count(*) FROM journal)",
            [],
            |row| {
                let at = |place| row.get::<_, i64>(place).map(i64::unsigned_abs);
                Ok([at(0)?, at(1)?, at(2)?, at(3)?])
            },
        )?)
    }

    /// Documents whose bytes, and pages whose pictures, no longer have the hash of their import.
    ///
    /// # Errors
    /// [`StoreError`] where the tables cannot be read at all.
    pub fn altered_bytes(self) -> Result<Vec<(&'static str, String)>, StoreError> {
        let mut altered = Vec::new();
        let mut compare = |kind: &'static str, sql: &str| -> Result<(), StoreError> {
            let mut statement = self.0.prepare(sql)?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let what: String = row.get(0)?;
                let wanted: String = row.get(1)?;
                let sound = row
                    .get_ref(2)
                    .ok()
                    .and_then(|bytes| bytes.as_blob().ok())
                    .is_some_and(|bytes| hex(bytes) == wanted);
                if !sound {
                    altered.push((kind, what));
                }
            }
            Ok(())
        };
        compare(
            "document",
            "SELECT CAST(id AS TEXT), sha256, original FROM document
             WHERE tie IS NULL OR tie <> 'split' ORDER BY id",
        )?;
        compare(
            "page",
            "SELECT sheet.document || ':' || sheet.n, sha256, image FROM sheet_image
             JOIN sheet ON sheet.id = sheet_image.sheet ORDER BY sheet.document, sheet.n",
        )?;
        compare(
            "answer",
            "SELECT CAST(id AS TEXT), sha256, file FROM answer ORDER BY id",
        )?;
        Ok(altered)
    }

    fn one_document(
        self,
        condition: &str,
        values: &[&dyn rusqlite::ToSql],
    ) -> Result<Option<StoredDocument>, StoreError> {
        let mut statement = self
            .0
            .prepare_cached(&format!("SELECT {COLUMNS} FROM document WHERE {condition}"))?;
        let mut rows = statement.query(values)?;
        rows.next()?.map(document).transpose()
    }
}

impl Tx<'_> {
    /// # Errors
    /// [`StoreError`] where the vault cannot be written, or these bytes are there already.
    pub fn insert_document(&self, new: &NewDocument<'_>) -> Result<DocumentId, StoreError> {
        self.0.execute(
            "INSERT INTO document (request, name, sha256, bytes, media_type, imported, original,
                password, belongs_to, tie)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            params![
                new.request.0,
                new.name.reveal(),
                new.sha256,
                count(new.original.len() as u64),
                new.media_type,
                instant(new.imported),
                new.original,
                new.password.map(Personal::reveal),
                new.tie.map(|(document, _)| document.0),
                new.tie.map(|(_, tie)| tie.id()),
            ],
        )?;
        Ok(DocumentId(self.0.last_insert_rowid()))
    }

    /// # Errors
    /// [`StoreError`] where the vault cannot be written.
    pub fn set_media_type(&self, document: DocumentId, media_type: &str) -> Result<(), StoreError> {
        self.0.execute(
            "UPDATE document SET media_type = ?2 WHERE id = ?1",
            params![document.0, media_type],
        )?;
        Ok(())
    }

    /// Says that one document hangs together with another.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be written.
    pub fn tie(&self, document: DocumentId, to: DocumentId, tie: Tie) -> Result<(), StoreError> {
        self.0.execute(
            "UPDATE document SET belongs_to = ?2, tie = ?3 WHERE id = ?1",
            params![document.0, to.0, tie.id()],
        )?;
        Ok(())
    }

    /// Moves one document to another request.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be written.
    pub fn move_document(&self, document: DocumentId, into: RequestId) -> Result<(), StoreError> {
        self.0.execute(
            "UPDATE document SET request = ?2 WHERE id = ?1",
            params![document.0, into.0],
        )?;
        Ok(())
    }

    /// Forgets a document that holds no page and no bytes of its own.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be written.
    pub fn remove_split(&self, document: DocumentId) -> Result<(), StoreError> {
        self.0.execute(
            "DELETE FROM document WHERE id = ?1 AND tie = 'split'",
            [document.0],
        )?;
        Ok(())
    }

    /// Notes that a document came again with another request.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be written.
    pub fn put_repeat(&self, request: RequestId, document: DocumentId) -> Result<(), StoreError> {
        self.0.execute(
            "INSERT OR IGNORE INTO repeat (request, document) VALUES (?1, ?2)",
            params![request.0, document.0],
        )?;
        Ok(())
    }

    /// Moves every document of one request to another.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be written.
    pub fn move_documents(&self, from: RequestId, into: RequestId) -> Result<(), StoreError> {
        self.0.execute(
            "UPDATE document SET request = ?2 WHERE request = ?1",
            params![from.0, into.0],
        )?;
        Ok(())
    }
}

fn document(row: &Row<'_>) -> Result<StoredDocument, StoreError> {
    let columns = Columns::of(row, "document");
    Ok(StoredDocument {
        id: DocumentId(columns.get("id")?),
        request: RequestId(columns.get("request")?),
        name: Personal::new(columns.get("name")?),
        sha256: columns.get("sha256")?,
        bytes: columns.unsigned("bytes")?,
        media_type: columns.get("media_type")?,
        imported: columns.instant("imported")?,
        password: columns.personal("password")?,
        tie: match (columns.get("belongs_to")?, columns.maybe_word("tie")?) {
            (Some(document), Some(tie)) => Some((DocumentId(document), tie)),
            _ => None,
        },
    })
}

pub(super) fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
