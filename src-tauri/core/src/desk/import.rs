//! Taking a document in: original bytes, pages, and the request it opens, in one transaction.
//!
//! A crash at any moment leaves either the whole document or nothing of it. What was refused is
//! written into the journal with its reason, so that every file is accounted for.

use super::{Change, Desk, DeskError, Done, append};
use crate::journal::Op;
use crate::pages::{Refusal, Tie};
use crate::personal::Personal;
use crate::request::{Channel, DemandKind, DocumentId, Request, RequestId, RequestNumber, Subject};
use crate::store::{
    NewDocument, NewPage, StoreError, StoredAccount, StoredLetter, Tx, WatchedFile,
};
use crate::workflow::{Event, NotPossible, Stage, step};
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

/// A file that lay inside another.
pub struct Inside<'a> {
    pub name: &'a Personal,
    pub bytes: &'a [u8],
    pub sha256: &'a str,
    /// Opens it, where it needs one.
    pub password: Option<&'a Personal>,
    /// The document that it signs, where it is a signature.
    pub signs: Option<DocumentId>,
}

/// What the operator's own program says of the account that sent a request.
pub struct Sender<'a> {
    pub account: &'a StoredAccount,
    pub kind: Option<DemandKind>,
}

/// Takes what comes out of a file while it is opened: pages, the words of a mail, files inside.
/// Everything is part of the one transaction in which the file itself is kept.
pub struct Intake<'t> {
    desk: &'t Desk,
    tx: &'t Tx<'t>,
    request: RequestId,
    number: RequestNumber,
    document: DocumentId,
    now: DateTime<Utc>,
    /// What the file says of its own receipt counts: it opens the request, and nobody said
    /// otherwise.
    tells_receipt: bool,
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
        let request = match incoming.into {
            Some(number) => reopen(tx, number, now)?,
            None => self.new_request(tx, incoming.received.unwrap_or(now), now)?,
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

impl Intake<'_> {
    /// # Errors
    /// [`StoreError`] where the vault cannot be written.
    pub fn page(&mut self, page: &NewPage<'_>) -> Result<(), StoreError> {
        self.tx.insert_page(self.document, page)
    }

    /// The head and words of a mail. They say how and when it came, and from where.
    ///
    /// # Errors
    /// [`DeskError`] where the vault cannot be written.
    pub fn letter(&mut self, letter: &StoredLetter) -> Result<(), DeskError> {
        self.tx.put_letter(self.document, letter)?;
        let received = letter
            .received
            .filter(|at| self.tells_receipt && *at <= self.now);
        self.facts(|desk, request| {
            request.channel.get_or_insert(Channel::Email);
            if let Some(received) = received {
                request.received = received;
            }
            if request.subject.email.is_none() {
                request.subject.email.clone_from(&letter.sender);
            }
            if request.sent.is_none() {
                request.sent = letter.date.map(|date| desk.today(date));
            }
        })
    }

    /// The account that sent the file through the operator's own program.
    ///
    /// # Errors
    /// [`DeskError`] where the vault cannot be written.
    pub fn sender(&mut self, sender: &Sender<'_>) -> Result<(), DeskError> {
        let account = sender.account;
        self.tx.put_account(self.request, self.document, account)?;
        let (now, kind) = (self.now, sender.kind);
        self.facts(|desk, request| {
            request.channel = Some(Channel::App);
            if let Some(submitted) = account.submitted.filter(|at| *at <= now) {
                request.received = submitted;
                request.sent.get_or_insert(desk.today(submitted));
            }
            let subject = &mut request.subject;
            for (place, value) in [
                (&mut subject.account, &account.user_id),
                (&mut subject.email, &account.email),
                (&mut subject.phone, &account.phone),
            ] {
                if place.is_none() {
                    place.clone_from(value);
                }
            }
            if let Some(kind) = kind
                && request.demand(kind).is_none()
            {
                let due = request.due;
                request.demands.push(crate::request::Demand::new(kind, due));
            }
        })
    }

    /// A file that lay inside this one. What is refused is written down, and the rest goes on.
    ///
    /// # Errors
    /// [`ImportError::Refused`] where the part cannot be opened; nothing of it was kept.
    pub fn inside(
        &mut self,
        part: &Inside<'_>,
        open: impl FnOnce(&mut Intake<'_>) -> Result<Kept, ImportError>,
    ) -> Result<Imported, ImportError> {
        if let Some((document, request)) = known(self.tx, part.sha256)? {
            if request != self.number {
                self.tx.put_repeat(self.request, document)?;
            }
            self.write(&repeated(document, request, part.sha256).op)?;
            return Ok(Imported::Repeated { document, request });
        }
        self.tx.begin_part()?;
        match self.keep_inside(part, open) {
            Ok((document, pages)) => {
                self.tx.keep_part()?;
                Ok(Imported::New {
                    document,
                    request: self.number,
                    pages,
                })
            }
            Err(ImportError::Refused(refusal)) => {
                self.tx.undo_part()?;
                self.write(&refused(part.sha256, refusal))?;
                Err(ImportError::Refused(refusal))
            }
            Err(other) => Err(other),
        }
    }

    fn keep_inside(
        &mut self,
        part: &Inside<'_>,
        open: impl FnOnce(&mut Intake<'_>) -> Result<Kept, ImportError>,
    ) -> Result<(DocumentId, u32), ImportError> {
        let document = self.tx.insert_document(&NewDocument {
            request: self.request,
            name: part.name,
            sha256: part.sha256,
            media_type: "",
            imported: self.now,
            original: part.bytes,
            password: part.password,
            tie: Some(match part.signs {
                Some(document) => (document, Tie::Signature),
                None => (self.document, Tie::Inside),
            }),
        })?;
        let kept = open(&mut Intake {
            document,
            tells_receipt: false,
            ..*self
        })?;
        self.tx.set_media_type(document, kept.media_type)?;
        self.write(&Op::DocumentImported {
            document: document.0,
            sha256: part.sha256.to_owned(),
            pages: kept.pages,
            opened: false,
        })?;
        Ok((document, kept.pages))
    }

    /// Changes what is known of the request; its limits follow.
    fn facts(&self, change: impl FnOnce(&Desk, &mut Request)) -> Result<(), DeskError> {
        let Some(mut request) = self.tx.read().request_by_id(self.request)? else {
            return Err(DeskError::NoSuchRequest(self.number));
        };
        if request.stage.id() != crate::workflow::StageId::Received {
            // The officer has looked at it: what came later is shown and changes nothing.
            return Ok(());
        }
        change(self.desk, &mut request);
        self.desk.settle_limits(&mut request)?;
        Ok(self.tx.save_request(&request)?)
    }

    fn write(&self, op: &Op) -> Result<(), StoreError> {
        let done = Done::about(self.number, (), op.clone());
        append(self.tx, self.now, self.desk.settings().author(), &done)
    }
}

fn known(tx: &Tx<'_>, sha256: &str) -> Result<Option<(DocumentId, RequestNumber)>, StoreError> {
    let Some(document) = tx.read().document_by_hash(sha256)? else {
        return Ok(None);
    };
    let request = tx.read().request_by_id(document.request)?;
    Ok(request.map(|request| (document.id, request.number)))
}

fn repeated(document: DocumentId, request: RequestNumber, sha256: &str) -> Done<Imported> {
    let op = Op::DocumentRepeated {
        document: document.0,
        sha256: sha256.to_owned(),
    };
    Done::about(request, Imported::Repeated { document, request }, op)
}

fn refused(sha256: &str, refusal: Refusal) -> Op {
    Op::DocumentRefused {
        sha256: sha256.to_owned(),
        code: refusal.code(),
    }
}

/// A document added to a request that was returned brings it back to the officer's desk.
fn reopen(tx: &Tx<'_>, number: RequestNumber, now: DateTime<Utc>) -> Result<Request, DeskError> {
    let mut request = tx
        .read()
        .request(number)?
        .ok_or(DeskError::NoSuchRequest(number))?;
    match request.stage.id() {
        stage if !stage.is_open() => return Err(NotPossible { stage }.into()),
        crate::workflow::StageId::Returned => {
            request.stage = step(&request.stage, Event::Examine)?;
            request.stage_since = now;
            tx.save_request(&request)?;
        }
        _ => {}
    }
    Ok(request)
}
