//! Requests that look like the same letter: by the pictures of their first pages, by their text, or
//! because the very same file came with both. Proposals for the officer, never merged by themselves.

use super::text::Columns;
use super::{Read, StoreError};
use crate::pages::{PageLook, PageNo};
use crate::reading;
use crate::request::{DocumentId, RequestId, RequestNumber};
use crate::word::words;

words! {
    /// What two documents have in common.
    Alikeness, "likeness" {
        File = "file",
        Picture = "picture",
        Text = "text",
    }
}

/// A page of another request that resembles one of this.
#[derive(Clone, Copy, Debug)]
pub struct AlikePage {
    pub request: RequestNumber,
    pub document: DocumentId,
    pub page: PageNo,
    /// The document of this request.
    pub mine: DocumentId,
    pub by: Alikeness,
    /// From 0 to 1.
    pub likeness: f32,
}

/// Unlike pages of printed text differ in about half of the bits; the same sheet scanned twice in
/// far fewer.
const SAME_PICTURE: f32 = 0.9;
const SAME_TEXT: f32 = 0.9;
const AT_MOST: usize = 5;

impl Read<'_> {
    /// The most alike first, one line for each other request.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn alike(self, request: RequestId) -> Result<Vec<AlikePage>, StoreError> {
        let mut alike = self.repeated(request)?;
        for (mine, picture, text) in self.first_pages(request)? {
            alike.extend(self.resembling(request, mine, picture, text)?);
        }
        alike.sort_by(|a, b| b.likeness.total_cmp(&a.likeness));
        let mut seen = Vec::new();
        alike.retain(|page| {
            let new = !seen.contains(&page.request);
            seen.push(page.request);
            new
        });
        alike.truncate(AT_MOST);
        Ok(alike)
    }

    fn first_pages(
        self,
        request: RequestId,
    ) -> Result<Vec<(DocumentId, u64, Option<u64>)>, StoreError> {
        let mut statement = self.0.prepare_cached(
            "SELECT document.id AS id, likeness, text_likeness FROM document
             JOIN sheet ON sheet.document = document.id AND sheet.n = 1
             WHERE document.request = ?1",
        )?;
        let mut rows = statement.query([request.0])?;
        let mut pages = Vec::new();
        while let Some(row) = rows.next()? {
            let columns = Columns::of(row, "sheet");
            pages.push((
                DocumentId(columns.get("id")?),
                columns.get::<i64>("likeness")?.cast_unsigned(),
                columns
                    .get::<Option<i64>>("text_likeness")?
                    .map(i64::cast_unsigned),
            ));
        }
        Ok(pages)
    }

    fn resembling(
        self,
        request: RequestId,
        mine: DocumentId,
        picture: u64,
        text: Option<u64>,
    ) -> Result<Vec<AlikePage>, StoreError> {
        let mut statement = self.0.prepare_cached(
            "SELECT likeness, text_likeness, document FROM sheet INDEXED BY sheet_likeness
             WHERE n = 1 AND origin IS NULL",
        )?;
        let look = |likeness| PageLook {
            likeness,
            ..PageLook::default()
        };
        let mut rows = statement.query([])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let columns = Columns::of(row, "sheet");
            let other = columns.get::<i64>("likeness")?.cast_unsigned();
            let other_text: Option<i64> = columns.get("text_likeness")?;
            let by_picture = look(picture).alike(&look(other)).unwrap_or(0.0);
            let by_text = match (text, other_text) {
                (Some(text), Some(other)) => reading::alike(text, other.cast_unsigned()),
                _ => 0.0,
            };
            let document = DocumentId(columns.get("document")?);
            if by_text >= SAME_TEXT {
                found.push((document, Alikeness::Text, by_text));
            } else if by_picture >= SAME_PICTURE {
                found.push((document, Alikeness::Picture, by_picture));
            }
        }
        let mut pages = Vec::new();
        for (document, by, likeness) in found {
            if let Some(number) = self.other_request(document, request)? {
                pages.push(AlikePage {
                    request: number,
                    document,
                    page: PageNo::FIRST,
                    mine,
                    by,
                    likeness,
                });
            }
        }
        Ok(pages)
    }

    fn repeated(self, request: RequestId) -> Result<Vec<AlikePage>, StoreError> {
        let mut statement = self
            .0
            .prepare_cached("SELECT document FROM repeat WHERE request = ?1")?;
        let documents: Vec<i64> = statement
            .query_map([request.0], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        let mut pages = Vec::new();
        for document in documents.into_iter().map(DocumentId) {
            if let Some(number) = self.other_request(document, request)? {
                pages.push(AlikePage {
                    request: number,
                    document,
                    page: PageNo::FIRST,
                    mine: document,
                    by: Alikeness::File,
                    likeness: 1.0,
                });
            }
        }
        Ok(pages)
    }

    fn other_request(
        self,
        document: DocumentId,
        request: RequestId,
    ) -> Result<Option<RequestNumber>, StoreError> {
        let Some(document) = self.document(document)? else {
            return Ok(None);
        };
        if document.request == request {
            return Ok(None);
        }
        Ok(self
            .request_by_id(document.request)?
            .map(|request| request.number))
    }
}
