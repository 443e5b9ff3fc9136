//! What comes out of a file while it is opened, kept as it comes: pages, the words of a mail, files
//! inside, and what is thereby known of the request.

use super::import::{ImportError, Imported, Kept, known, refused, repeated};
use super::{Desk, DeskError, Done, append};
use crate::journal::Op;
use crate::pages::Tie;
use crate::personal::Personal;
use crate::request::{Channel, Demand, DemandKind, DocumentId, Request, RequestId, RequestNumber};
use crate::store::{NewDocument, NewPage, StoreError, StoredAccount, StoredLetter, Tx};
use crate::workflow::StageId;
use chrono::{DateTime, Utc};

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
    pub(super) desk: &'t Desk,
    pub(super) tx: &'t Tx<'t>,
    pub(super) request: RequestId,
    pub(super) number: RequestNumber,
    pub(super) document: DocumentId,
    pub(super) now: DateTime<Utc>,
    /// What the file says of its own receipt counts: it opens the request, and nobody said
    /// otherwise.
    pub(super) tells_receipt: bool,
    /// As much of a file that completes a returned request: the promise runs from its receipt.
    pub(super) tells_cure: bool,
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
        self.cured(letter.received)?;
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
        self.cured(account.submitted)?;
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
                request.demands.push(Demand::new(kind, due));
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
            tells_cure: false,
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

    /// The completed document of a returned request says itself when it came.
    fn cured(&self, came: Option<DateTime<Utc>>) -> Result<(), DeskError> {
        let Some(came) = came.filter(|at| self.tells_cure && *at <= self.now) else {
            return Ok(());
        };
        let request = self.tx.read().request_by_id(self.request)?;
        let mut request = request.ok_or(DeskError::NoSuchRequest(self.number))?;
        request.cured = Some(came.max(request.received));
        self.desk.settle_limits(&mut request)?;
        Ok(self.tx.save_request(&request)?)
    }

    /// Changes what is known of the request; its limits follow.
    fn facts(&self, change: impl FnOnce(&Desk, &mut Request)) -> Result<(), DeskError> {
        let Some(mut request) = self.tx.read().request_by_id(self.request)? else {
            return Err(DeskError::NoSuchRequest(self.number));
        };
        if request.stage.id() != StageId::Received {
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
