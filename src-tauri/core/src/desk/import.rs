//! Taking a document in: original bytes, pages, and the request it opens, in one transaction.
//!
//! A crash at any moment leaves either the whole document or nothing of it. What was refused is
//! written into the journal with its reason, so that every file is accounted for.

use super::request::{advance, find, still_open};
use super::{Change, Desk, DeskError, Done, Intake};
use crate::journal::Op;
use crate::pages::{Refusal, Tie};
use crate::personal::Personal;
use crate::request::{DocumentId, Request, RequestId, RequestNumber, Subject};
use crate::store::{NewDocument, StoreError, Tx, WatchedFile};
use crate::workflow::{Event, Stage, StageId};
use chrono::{DateTime, Datelike as _, Utc};

/// A file as it came.
pub struct Incoming<'a> {
    /// The name under which it came.
    pub name: &'a Personal,
    pub bytes: &'a [u8],
    /// SHA-256 of the bytes, in hexadecimal.
    pub sha256: &'a str,
    /// Opens it, where it needs one.
    pub password: Option<&'a Personal>,
    /// When it reached the company, where somebody says so; otherwise what the file itself tells,
    /// or now.
    pub received: Option<DateTime<Utc>>,
    /// The request it belongs to; it opens one of its own where this is absent.
    pub into: Option<RequestNumber>,
    /// The document it hangs together with.
    pub tie: Option<(DocumentId, Tie)>,
}

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Imported {
    New {
        document: DocumentId,
        request: RequestNumber,
        pages: u32,
    },
    /// The same bytes came before.
    Repeated {
        document: DocumentId,
        request: RequestNumber,
    },
}

/// What opening the file gave, once everything in it was handed over.
#[derive(Clone, Copy, Debug)]
pub struct Kept {
    pub media_type: &'static str,
    pub pages: u32,
}

#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    #[error(transparent)]
    Refused(Refusal),
    #[error(transparent)]
    Desk(#[from] DeskError),
}

impl From<StoreError> for ImportError {
    fn from(error: StoreError) -> Self {
        Self::Desk(error.into())
    }
}

impl Desk {
    /// Takes a file in. `open` opens it and hands over what it finds.
    ///
    /// # Errors
    /// [`ImportError::Refused`] where the file cannot be opened: only the refusal is written down.
    pub fn import(
        &self,
        incoming: &Incoming<'_>,
        now: DateTime<Utc>,
        open: impl FnOnce(&mut Intake<'_>) -> Result<Kept, ImportError>,
    ) -> Result<Imported, ImportError> {
        let taken = self.change(now, |tx| match known(tx, incoming.sha256)? {
            Some((document, request)) => Ok(repeated(document, request, incoming.sha256)),
            None => self.take_in(tx, incoming, now, open),
        });
        if let Err(ImportError::Refused(refusal)) = &taken {
            self.note_refusal(incoming.sha256, *refusal, now)?;
        }
        taken
    }

    /// Remembers a file of the watched folder, so that it is not taken again.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be written.
    pub fn note_watched(&self, file: &WatchedFile) -> Result<(), StoreError> {
        self.derive(|tx| tx.put_watched(file))
    }

    /// A scan came again with more pages: the shorter one is kept and steps back behind it.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be written.
    pub fn replace_by_longer(
        &self,
        shorter: DocumentId,
        longer: DocumentId,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        self.maybe_change(now, |tx| {
            let known = tx.read().document(longer)?;
            let Some(request) = known.map(|document| document.request) else {
                return Ok(Change::Nothing(()));
            };
            tx.tie(shorter, longer, Tie::Longer)?;
            let number = tx
                .read()
                .request_by_id(request)?
                .map(|request| request.number);
            let op = Op::DocumentReplaced {
                document: shorter.0,
                by: longer.0,
            };
            Ok(Change::Made(Done {
                value: (),
                op,
                request: number,
                also: None,
            }))
        })
    }

    /// Writes down that a file was refused.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be written.
    pub fn note_refusal(
        &self,
        sha256: &str,
        refusal: Refusal,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        self.write_down(now, None, refused(sha256, refusal))
    }

    fn take_in(
        &self,
        tx: &Tx<'_>,
        incoming: &Incoming<'_>,
        now: DateTime<Utc>,
        open: impl FnOnce(&mut Intake<'_>) -> Result<Kept, ImportError>,
    ) -> Result<Done<Imported>, ImportError> {
        if incoming
            .received
            .is_some_and(|received| self.today(received) > self.today(now))
        {
            return Err(DeskError::ReceivedInFuture.into());
        }
        let came = incoming.received.unwrap_or(now);
        let (request, cured) = match incoming.into {
            Some(number) => self.reopen(tx, number, came, now)?,
            None => (self.new_request(tx, came, now)?, false),
        };
        let document = tx.insert_document(&NewDocument {
            request: request.id,
            name: incoming.name,
            sha256: incoming.sha256,
            media_type: "",
            imported: now,
            original: incoming.bytes,
            password: incoming.password,
            tie: incoming.tie,
        })?;
        let kept = open(&mut Intake {
            desk: self,
            tx,
            request: request.id,
            number: request.number,
            document,
            now,
            tells_receipt: incoming.received.is_none() && incoming.into.is_none(),
            tells_cure: incoming.received.is_none() && cured,
        })?;
        tx.set_media_type(document, kept.media_type)?;
        tx.save_words(request.id)?;
        let op = Op::DocumentImported {
            document: document.0,
            sha256: incoming.sha256.to_owned(),
            pages: kept.pages,
            opened: incoming.into.is_none(),
        };
        let imported = Imported::New {
            document,
            request: request.number,
            pages: kept.pages,
        };
        Ok(Done::about(request.number, imported, op))
    }

    /// A document added to a request that was returned brings it back to the officer's desk, and
    /// the promise runs from the day it came. Says whether it was this document that did so.
    fn reopen(
        &self,
        tx: &Tx<'_>,
        number: RequestNumber,
        came: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Result<(Request, bool), DeskError> {
        let mut request = find(tx, number)?;
        still_open(&request)?;
        if request.stage.id() != StageId::Returned {
            return Ok((request, false));
        }
        advance(&mut request, Event::Examine, now)?;
        let cures = request.cured.is_none();
        if cures {
            request.cured = Some(came.max(request.received));
        }
        self.settle_limits(&mut request)?;
        tx.save_request(&request)?;
        Ok((request, cures))
    }

    /// A request without a document in it yet.
    pub(super) fn new_request(
        &self,
        tx: &Tx<'_>,
        received: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Result<Request, DeskError> {
        let mut request = Request {
            id: RequestId(0),
            number: tx.next_number(self.today(now).year())?,
            stage: Stage::Received,
            stage_since: now,
            sent: None,
            received,
            registered: now,
            cured: None,
            completed: None,
            gdpr: false,
            channel: None,
            subject: Subject::default(),
            demands: Vec::new(),
            due: self.today(received),
        };
        self.settle_limits(&mut request)?;
        tx.insert_request(&mut request)?;
        Ok(request)
    }
}

pub(super) fn known(
    tx: &Tx<'_>,
    sha256: &str,
) -> Result<Option<(DocumentId, RequestNumber)>, StoreError> {
    let Some(document) = tx.read().document_by_hash(sha256)? else {
        return Ok(None);
    };
    let request = tx.read().request_by_id(document.request)?;
    Ok(request.map(|request| (document.id, request.number)))
}

pub(super) fn repeated(
    document: DocumentId,
    request: RequestNumber,
    sha256: &str,
) -> Done<Imported> {
    let op = Op::DocumentRepeated {
        document: document.0,
        sha256: sha256.to_owned(),
    };
    Done::about(request, Imported::Repeated { document, request }, op)
}

pub(super) fn refused(sha256: &str, refusal: Refusal) -> Op {
    Op::DocumentRefused {
        sha256: sha256.to_owned(),
        code: refusal.code(),
    }
}
