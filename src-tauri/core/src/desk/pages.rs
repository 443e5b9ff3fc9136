//! Page care: how the officer wants the pages of a document shown. The original stays as it came,
//! and every step can be taken back.

use super::request::{find, still_open};
use super::{Desk, DeskError, Done};
use crate::journal::Op;
use crate::pages::{PageNo, Tie, Turn};
use crate::request::{DocumentId, Request, RequestNumber};
use crate::store::{NewDocument, StoredDocument, StoredPage, Tx};
use chrono::{DateTime, Utc};

impl Desk {
    /// Shows a page turned; `None` shows it as the reading found it.
    ///
    /// # Errors
    /// [`DeskError`] where there is no such page.
    pub fn turn_page(
        &self,
        document: DocumentId,
        page: PageNo,
        turn: Option<Turn>,
        now: DateTime<Utc>,
    ) -> Result<(), DeskError> {
        self.change(now, |tx| {
            let (_, request) = home(tx, document)?;
            let pages = tx.read().pages(document)?;
            if !pages.iter().any(|known| known.page == page) {
                return Err(DeskError::NoSuchPage(page));
            }
            tx.turn_page(document, page, turn)?;
            let op = Op::PageTurned {
                document: document.0,
                page: page.0,
                turn: turn.map(Turn::degrees),
            };
            Ok(Done::about(request.number, (), op))
        })
    }

    /// Shows the pages of a document in another order.
    ///
    /// # Errors
    /// [`DeskError::NotAnOrder`] where a page is missing or named twice.
    pub fn order_pages(
        &self,
        document: DocumentId,
        order: &[PageNo],
        now: DateTime<Utc>,
    ) -> Result<(), DeskError> {
        self.change(now, |tx| {
            let (_, request) = home(tx, document)?;
            let numbers = |pages: &[PageNo]| {
                let mut numbers = pages.to_vec();
                numbers.sort_unstable();
                numbers
            };
            let known: Vec<PageNo> = in_order(tx, document)?;
            if numbers(order) != numbers(&known) {
                return Err(DeskError::NotAnOrder);
            }
            tx.order_pages(document, order)?;
            let op = Op::PagesOrdered {
                document: document.0,
                order: order.iter().map(|page| page.0).collect(),
            };
            Ok(Done::about(request.number, (), op))
        })
    }

    /// A second letter begins on this page: it and those shown after it open a request of their
    /// own, with the same day of receipt. The first page of all moves the whole document.
    ///
    /// # Errors
    /// [`DeskError::PagesInUse`] where evidence lies on one of them.
    pub fn split(
        &self,
        document: DocumentId,
        first: PageNo,
        now: DateTime<Utc>,
    ) -> Result<RequestNumber, DeskError> {
        self.change(now, |tx| {
            let (known, old) = home(tx, document)?;
            still_open(&old)?;
            let pages = in_order(tx, document)?;
            let at = pages
                .iter()
                .position(|page| *page == first)
                .ok_or(DeskError::NoSuchPage(first))?;
            let (_, moving) = pages.split_at_checked(at).unwrap_or_default();
            if evidence_on(tx, &old, document, moving)? {
                return Err(DeskError::PagesInUse);
            }
            let mut new = self.new_request(tx, old.received, now)?;
            new.channel = old.channel;
            tx.save_request(&new)?;
            let part = if at == 0 {
                tx.move_document(document, new.id)?;
                document
            } else {
                self.split_off(tx, &known, moving, &new, now)?
            };
            tx.save_words(old.id)?;
            tx.save_words(new.id)?;
            let op = Op::DocumentSplit {
                document: document.0,
                page: first.0,
                into: part.0,
                request: new.number.to_string(),
            };
            Ok(Done {
                also: Some(new.number),
                ..Done::about(old.number, new.number, op)
            })
        })
    }

    fn split_off(
        &self,
        tx: &Tx<'_>,
        whole: &StoredDocument,
        pages: &[PageNo],
        new: &Request,
        now: DateTime<Utc>,
    ) -> Result<DocumentId, DeskError> {
        let first = pages.first().copied().unwrap_or(PageNo::FIRST);
        let part = tx.insert_document(&NewDocument {
            request: new.id,
            name: &whole.name,
            // The bytes lie with the whole; the page tells the parts of one file apart.
            sha256: &format!("{}#{first}", whole.sha256),
            media_type: &whole.media_type,
            imported: now,
            original: &[],
            password: whole.password.as_ref(),
            tie: Some((whole.id, Tie::Split)),
        })?;
        tx.split_pages(whole.id, pages, part)?;
        Ok(part)
    }

    /// Takes a split back: the pages return to the document they came from. A request that is left
    /// without a document is merged into the one they return to.
    ///
    /// # Errors
    /// [`DeskError::NotSplit`] where the document was not split off.
    pub fn rejoin(
        &self,
        document: DocumentId,
        now: DateTime<Utc>,
    ) -> Result<RequestNumber, DeskError> {
        let (left, home_number) = self.change(now, |tx| {
            let (part, request) = home(tx, document)?;
            let Some((whole, Tie::Split)) = part.tie else {
                return Err(DeskError::NotSplit);
            };
            let (_, back) = home(tx, whole)?;
            let pages = in_order(tx, document)?;
            if evidence_on(tx, &request, document, &pages)? {
                return Err(DeskError::PagesInUse);
            }
            tx.rejoin_pages(document, whole)?;
            tx.remove_split(document)?;
            tx.save_words(request.id)?;
            tx.save_words(back.id)?;
            let empty = tx.read().documents(request.id)?.is_empty();
            let op = Op::DocumentRejoined {
                document: whole.0,
                part: document.0,
            };
            let left = (empty && request.number != back.number).then_some(request.number);
            Ok(Done {
                also: Some(request.number),
                ..Done::about(back.number, (left, back.number), op)
            })
        })?;
        if let Some(left) = left {
            self.merge(left, home_number, now)?;
        }
        Ok(home_number)
    }
}

/// A document and the request it lies in.
fn home(tx: &Tx<'_>, id: DocumentId) -> Result<(StoredDocument, Request), DeskError> {
    let document = tx
        .read()
        .document(id)?
        .ok_or(DeskError::NoSuchDocument(id.0))?;
    let request = tx
        .read()
        .request_by_id(document.request)?
        .ok_or(DeskError::NoSuchDocument(id.0))?;
    let request = find(tx, request.number)?;
    Ok((document, request))
}

fn in_order(tx: &Tx<'_>, document: DocumentId) -> Result<Vec<PageNo>, DeskError> {
    let pages = tx.read().pages(document)?;
    Ok(pages.iter().map(|page: &StoredPage| page.page).collect())
}

/// Whether a mark or a verdict of the request points to one of the pages.
fn evidence_on(
    tx: &Tx<'_>,
    request: &Request,
    document: DocumentId,
    pages: &[PageNo],
) -> Result<bool, DeskError> {
    let places = tx.read().evidence(request.id)?;
    Ok(places
        .iter()
        .any(|place| place.document == document && pages.contains(&place.page)))
}
