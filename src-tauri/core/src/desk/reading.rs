//! Keeping what recognition made of the scans.

use super::{Change, Desk, DeskError, Done};
use crate::journal::Op;
use crate::pages::PageNo;
use crate::request::DocumentId;
use crate::store::{PageReading, StoreError};
use chrono::{DateTime, Utc};

impl Desk {
    /// Keeps the words of a page. With the last page of a document the request can be found by
    /// them, and the journal says that it was read.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be written.
    pub fn put_reading(
        &self,
        document: DocumentId,
        page: PageNo,
        read: &PageReading<'_>,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let known = self.derive(|tx| tx.put_reading(document, page, read))?;
        if !known {
            return Ok(());
        }
        self.maybe_change(now, |tx| {
            if !tx.read().waiting_pages(Some(document), 1)?.is_empty() {
                return Ok(Change::Nothing(()));
            }
            let Some(known) = tx.read().document(document)? else {
                return Ok(Change::Nothing(()));
            };
            let Some(request) = tx.read().request_by_id(known.request)? else {
                return Ok(Change::Nothing(()));
            };
            tx.save_words(request.id)?;
            let pages = tx.read().pages(document)?;
            let op = Op::DocumentRead {
                document: document.0,
                pages: u32::try_from(pages.len()).unwrap_or(u32::MAX),
                words: pages.iter().map(|page| u64::from(page.words)).sum(),
            };
            Ok(Change::Made(Done::about(request.number, (), op)))
        })
    }

    /// Asks for a document to be read again, whatever its text came from.
    ///
    /// # Errors
    /// [`DeskError`] where there is no such document.
    pub fn read_again(&self, document: DocumentId) -> Result<(), DeskError> {
        self.derive(|tx| {
            tx.read()
                .document(document)?
                .ok_or(DeskError::NoSuchDocument(document.0))?;
            Ok(tx.read_again(document)?)
        })
    }
}
