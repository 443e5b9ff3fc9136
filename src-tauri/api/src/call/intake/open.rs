//! Opening one file with everything inside it, to any reasonable depth.

use super::take::hex;
use crate::view::IntakeFile;
use crate::{App, Failure};
use chrono::Utc;
use dekada_core::desk::{ImportError, Imported, Inside, Intake, Kept};
use dekada_core::pages::{MediaType, PageState, Reading, Refusal, Tie};
use dekada_core::personal::Personal;
use dekada_core::reading;
use dekada_core::request::DocumentId;
use dekada_core::store::{NewPage, StoreError, StoredImage, StoredLetter};
use dekada_engines::{Letter, Limits, OpenError, OpenedPage, Part, Parts, Password, Stop, sniff};
use sha2::{Digest as _, Sha256};

/// Opens a file and what lies inside it.
#[derive(Clone, Copy)]
pub(super) struct Opening<'a> {
    pub app: &'a App,
    /// Opens this very file.
    pub password: Option<&'a Password>,
    /// Tried on what lies inside it.
    pub passwords: &'a [Password],
    pub depth: u32,
}

impl Opening<'_> {
    pub(super) fn open(
        self,
        bytes: &[u8],
        intake: &mut Intake<'_>,
        told: &mut Vec<IntakeFile>,
    ) -> Result<Kept, ImportError> {
        let opened = self
            .app
            .engines
            .open(bytes, self.password, &mut |page| {
                intake.page(&new_page(&page)).map_err(Stop::because)
            })
            .map_err(refused)?;
        let media_type = opened.media_type;
        if media_type.is_container() {
            let inside = self.app.engines.parts(bytes, self.password);
            let Parts { letter, parts } = match inside {
                Ok(parts) => parts,
                // Its pages are here; that nothing else could be taken out is no reason to lose them.
                Err(_) if media_type.has_pages() => Parts::default(),
                Err(refusal) => return Err(ImportError::Refused(refusal)),
            };
            if let Some(letter) = letter {
                intake.letter(&stored(letter))?;
            }
            self.parts(parts, intake, told)?;
        }
        Ok(Kept {
            media_type: media_type.mime(),
            pages: opened.pages,
        })
    }

    fn parts(
        self,
        parts: Vec<Part>,
        intake: &mut Intake<'_>,
        told: &mut Vec<IntakeFile>,
    ) -> Result<(), ImportError> {
        let mut signed: Vec<(String, DocumentId)> = Vec::new();
        let (signatures, rest): (Vec<Part>, Vec<Part>) = parts.into_iter().partition(is_signature);
        for part in rest.into_iter().chain(signatures) {
            let name = part.name.reveal().clone();
            let tie = part
                .content
                .as_ref()
                .ok()
                .filter(|bytes| sniff(bytes) == Some(MediaType::Signature))
                .and_then(|_| signs(&name, &signed));
            let (file, outcome) = self.part(part, tie, intake)?;
            if let Ok(Imported::New { document, .. }) = outcome {
                signed.push((name, document));
            }
            told.push(file);
        }
        Ok(())
    }

    fn part(
        self,
        part: Part,
        tie: Option<DocumentId>,
        intake: &mut Intake<'_>,
    ) -> Result<(IntakeFile, Result<Imported, Failure>), ImportError> {
        let mut parts = Vec::new();
        let mut sha256 = None;
        let outcome = match &part.content {
            Err(refusal) => Err(ImportError::Refused(*refusal)),
            Ok(bytes) if bytes.is_empty() => Err(ImportError::Refused(Refusal::Empty)),
            Ok(bytes) => {
                let hash = hex(&Sha256::digest(bytes));
                let imported = self.inside(&part.name, bytes, &hash, tie, intake, &mut parts);
                sha256 = Some(hash);
                imported
            }
        };
        let outcome = match outcome {
            Err(ImportError::Desk(error)) => return Err(error.into()),
            other => other.map_err(Failure::from),
        };
        let tie = if tie.is_some() {
            Tie::Signature
        } else {
            Tie::Inside
        };
        let mut file = super::told::blank(part.name.reveal());
        file.sha256 = sha256;
        file.tie = Some(tie.id().to_owned());
        file.parts = parts;
        super::told::tell(&mut file, &outcome);
        Ok((file, outcome))
    }
}

impl Opening<'_> {
    /// Takes one part in, without a password first.
    fn inside(
        self,
        name: &Personal,
        bytes: &[u8],
        sha256: &str,
        signs: Option<DocumentId>,
        intake: &mut Intake<'_>,
        told: &mut Vec<IntakeFile>,
    ) -> Result<Imported, ImportError> {
        let limit = Limits::default().depth;
        let mut outcome = Err(ImportError::Refused(Refusal::Encrypted));
        for password in std::iter::once(None).chain(self.passwords.iter().map(Some)) {
            let spoken = password.map(|password| Personal::new(password.reveal().to_owned()));
            let part = Inside {
                name,
                bytes,
                sha256,
                password: spoken.as_ref(),
                signs,
            };
            let deeper = Self {
                password,
                depth: self.depth + 1,
                ..self
            };
            told.clear();
            outcome = intake.inside(&part, |intake| {
                if deeper.depth > limit {
                    return Err(ImportError::Refused(Refusal::TooDeep { limit }));
                }
                deeper.open(bytes, intake, told)
            });
            if !is_locked(&outcome) {
                break;
            }
        }
        outcome
    }
}

pub(super) fn is_locked(outcome: &Result<Imported, ImportError>) -> bool {
    matches!(
        outcome,
        Err(ImportError::Refused(
            Refusal::Encrypted | Refusal::WrongPassword
        ))
    )
}

fn is_signature(part: &Part) -> bool {
    part.content
        .as_ref()
        .is_ok_and(|bytes| sniff(bytes) == Some(MediaType::Signature))
}

/// The document whose name a signature carries: `NAME.pdf.sig` or `NAME.sig`.
fn signs(signature: &str, documents: &[(String, DocumentId)]) -> Option<DocumentId> {
    let (stem, _) = signature.rsplit_once('.')?;
    let stem_of = |name: &str| name.rsplit_once('.').map(|(stem, _)| stem.to_owned());
    documents
        .iter()
        .find(|(name, _)| name == stem)
        .or_else(|| {
            documents
                .iter()
                .find(|(name, _)| stem_of(name).as_deref() == Some(stem))
        })
        .map(|(_, document)| *document)
}

fn refused(error: OpenError) -> ImportError {
    match error {
        OpenError::Refused(refusal) => ImportError::Refused(refusal),
        OpenError::Stopped(stop) => match stop.0.downcast::<StoreError>() {
            Ok(error) => (*error).into(),
            Err(_) => ImportError::Refused(Refusal::Crashed),
        },
    }
}

fn stored(letter: Letter) -> StoredLetter {
    StoredLetter {
        sender: letter.from,
        recipient: letter.to,
        subject: letter.subject,
        date: letter.date.map(|date| date.with_timezone(&Utc)),
        received: letter.received.map(|date| date.with_timezone(&Utc)),
        message_id: letter.message_id,
        text: letter.text,
    }
}

fn new_page(page: &OpenedPage) -> NewPage<'_> {
    NewPage {
        page: page.page,
        width_pt: page.width_pt,
        height_pt: page.height_pt,
        state: page.state,
        look: page.look,
        image: StoredImage {
            media_type: page.image.media_type.to_owned(),
            width_px: page.image.width_px,
            height_px: page.image.height_px,
            bytes: page.image.bytes.clone(),
        },
        reading: how_read(page),
        text: &page.text,
        words: &page.words,
    }
}

/// Whether the text that a file carries will do, or the picture has to be read. A scan with a line
/// of text printed over it by a program is a scan.
fn how_read(page: &OpenedPage) -> Reading {
    const WORDS_OF_A_LETTER: usize = 25;
    let is_scan = page.look.dpi.is_some();
    let enough = !is_scan || page.words.len() >= WORDS_OF_A_LETTER;
    match page.state {
        PageState::Blank => Reading::Empty,
        PageState::Unreadable => Reading::Failed,
        PageState::Drawn | PageState::Redrawn => {
            if !page.words.is_empty() && enough && reading::is_sound(&page.text) {
                Reading::Layer
            } else {
                Reading::Waiting
            }
        }
    }
}
