//! Documents: original bytes, and the pages made of them.

use super::text::{Columns, count, instant};
use super::{Read, StoreError, Tx};
use crate::pages::{PageNo, Region, Word};
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
}

/// A page about to be kept.
pub struct NewPage<'a> {
    pub page: PageNo,
    pub width_pt: f32,
    pub height_pt: f32,
    pub blank: bool,
    pub image: StoredImage,
    pub text: &'a str,
    pub words: &'a [Word],
}

/// The picture of a page as the screen shows it.
#[derive(Clone, Debug)]
pub struct StoredImage {
    pub media_type: String,
    pub width_px: u32,
    pub height_px: u32,
    pub bytes: Vec<u8>,
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
}

#[derive(Clone, Copy, Debug)]
pub struct StoredPage {
    pub page: PageNo,
    pub width_pt: f32,
    pub height_pt: f32,
    pub words: u32,
    pub blank: bool,
}

#[derive(Clone, Debug)]
pub struct StoredText {
    pub page: PageNo,
    pub text: Personal,
    pub words: Vec<Word>,
}

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
        let mut statement = self.0.prepare_cached(
            "SELECT id, request, name, sha256, bytes, media_type, imported
             FROM document WHERE request = ?1 ORDER BY id",
        )?;
        let mut rows = statement.query([request.0])?;
        let mut documents = Vec::new();
        while let Some(row) = rows.next()? {
            documents.push(document(row)?);
        }
        Ok(documents)
    }

    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn pages(self, document: DocumentId) -> Result<Vec<StoredPage>, StoreError> {
        let mut statement = self.0.prepare_cached(
            "SELECT n, width_pt, height_pt, word_count, blank FROM page WHERE document = ?1 ORDER BY n",
        )?;
        let mut rows = statement.query([document.0])?;
        let mut pages = Vec::new();
        while let Some(row) = rows.next()? {
            let columns = Columns::of(row, "page");
            pages.push(StoredPage {
                page: PageNo(columns.unsigned("n")?),
                width_pt: columns.get("width_pt")?,
                height_pt: columns.get("height_pt")?,
                words: columns.unsigned("word_count")?,
                blank: columns.get("blank")?,
            });
        }
        Ok(pages)
    }

    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn texts(self, document: DocumentId) -> Result<Vec<StoredText>, StoreError> {
        let mut statement = self
            .0
            .prepare_cached("SELECT n, text, words FROM page WHERE document = ?1 ORDER BY n")?;
        let mut rows = statement.query([document.0])?;
        let mut texts = Vec::new();
        while let Some(row) = rows.next()? {
            let columns = Columns::of(row, "page");
            let words: Vec<(String, f32, f32, f32, f32)> = columns.json("words")?;
            texts.push(StoredText {
                page: PageNo(columns.unsigned("n")?),
                text: Personal::new(columns.get("text")?),
                words: words
                    .into_iter()
                    .map(|(text, x, y, w, h)| Word {
                        text: Personal::new(text),
                        region: Region { x, y, w, h },
                    })
                    .collect(),
            });
        }
        Ok(texts)
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

    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn page_image(
        self,
        document: DocumentId,
        page: PageNo,
    ) -> Result<Option<StoredImage>, StoreError> {
        let mut statement = self.0.prepare_cached(
            "SELECT image_type, image_width, image_height, image FROM page WHERE document = ?1 AND n = ?2",
        )?;
        let mut rows = statement.query(params![document.0, page.0])?;
        let Some(row) = rows.next()? else {
            return Ok(None);
        };
        let columns = Columns::of(row, "page");
        Ok(Some(StoredImage {
            media_type: columns.get("image_type")?,
            width_px: columns.unsigned("image_width")?,
            height_px: columns.unsigned("image_height")?,
            bytes: columns.get("image")?,
        }))
    }

    /// Requests, documents, pages and journal entries in the vault.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn totals(self) -> Result<[u64; 4], StoreError> {
        Ok(self.0.query_row(
            "SELECT (SELECT count(*) FROM request), (SELECT count(*) FROM document),
                (SELECT count(*) FROM page), (SELECT count(*) FROM journal)",
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
            "SELECT CAST(id AS TEXT), sha256, original FROM document ORDER BY id",
        )?;
        compare(
            "page",
            "SELECT document || ':' || n, image_sha256, image FROM page ORDER BY document, n",
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
        let mut statement = self.0.prepare_cached(&format!(
            "SELECT id, request, name, sha256, bytes, media_type, imported FROM document WHERE {condition}"
        ))?;
        let mut rows = statement.query(values)?;
        rows.next()?.map(document).transpose()
    }
}

impl Tx<'_> {
    /// # Errors
    /// [`StoreError`] where the vault cannot be written, or these bytes are there already.
    pub fn insert_document(&self, new: &NewDocument<'_>) -> Result<DocumentId, StoreError> {
        self.0.execute(
            "INSERT INTO document (request, name, sha256, bytes, media_type, imported, original)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![
                new.request.0,
                new.name.reveal(),
                new.sha256,
                count(new.original.len() as u64),
                new.media_type,
                instant(new.imported),
                new.original
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

    /// # Errors
    /// [`StoreError`] where the vault cannot be written.
    pub fn insert_page(&self, document: DocumentId, new: &NewPage<'_>) -> Result<(), StoreError> {
        let words: Vec<_> = new
            .words
            .iter()
            .map(|word| {
                let Region { x, y, w, h } = word.region;
                (word.text.reveal(), x, y, w, h)
            })
            .collect();
        self.0.prepare_cached(
            "INSERT INTO page (document, n, width_pt, height_pt, blank, image_type, image_width,
                image_height, image_sha256, text, words, word_count, image)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
        )?
        .execute(params![
            document.0,
            new.page.0,
            new.width_pt,
            new.height_pt,
            new.blank,
            new.image.media_type,
            new.image.width_px,
            new.image.height_px,
            hex(&new.image.bytes),
            new.text,
            serde_json::to_string(&words).unwrap_or_default(),
            count(words.len() as u64),
            new.image.bytes
        ])?;
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
    })
}

fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
