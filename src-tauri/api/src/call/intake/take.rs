//! One file: read, recognised, opened with everything inside it, kept in one transaction.

use super::Terms;
use super::beside::side_file;
use crate::view::IntakeFile;
use crate::{App, Failure, trouble};
use chrono::Utc;
use dekada_core::desk::{Desk, ImportError, Imported, Incoming, Inside, Intake, Kept, Sender};
use dekada_core::pages::{MediaType, PageState, Reading, Refusal, Tie};
use dekada_core::personal::Personal;
use dekada_core::reading;
use dekada_core::request::DocumentId;
use dekada_core::store::{NewPage, StoreError, StoredImage, StoredLetter};
use dekada_engines::{Letter, Limits, OpenError, OpenedPage, Part, Parts, Password, Stop, sniff};
use sha2::{Digest as _, Sha256};
use std::fs;
use std::path::Path;

/// Mail in mail in an archive: deeper than this nobody packs in good faith.
const DEEPEST: u32 = 4;

/// What became of one file, and its hash where it could be read.
pub(super) struct Taken {
    pub sha256: Option<String>,
    pub outcome: Result<Imported, Failure>,
    /// What lay inside it.
    pub parts: Vec<IntakeFile>,
}

pub(super) fn take(app: &App, desk: &Desk, path: &Path, terms: &Terms) -> Result<Taken, Failure> {
    let bytes = read_file(path)?;
    let sha256 = hex(&Sha256::digest(&bytes));
    let now = app.now();
    if bytes.is_empty() {
        desk.note_refusal(&sha256, Refusal::Empty, now)?;
        return Ok(Taken {
            sha256: Some(sha256),
            outcome: Err(Refusal::Empty.into()),
            parts: Vec::new(),
        });
    }
    let name = file_name(path);
    let mut parts = Vec::new();
    let mut outcome = None;
    // Without a password first: most files need none.
    for password in std::iter::once(None).chain(terms.passwords.iter().map(Some)) {
        let spoken = password.map(|password| Personal::new(password.reveal().to_owned()));
        let incoming = Incoming {
            name: &name,
            bytes: &bytes,
            sha256: &sha256,
            password: spoken.as_ref(),
            received: terms.received,
            into: terms.into,
            tie: None,
        };
        parts.clear();
        let opening = Opening {
            app,
            password,
            passwords: &terms.passwords,
            depth: 0,
        };
        let imported = desk.import(&incoming, now, |intake| {
            opening.open(&bytes, intake, &mut parts)
        });
        let again = is_locked(&imported);
        outcome = Some(imported);
        if !again {
            break;
        }
    }
    match outcome {
        Some(Err(ImportError::Desk(error))) => Err(error.into()),
        Some(imported) => Ok(Taken {
            sha256: Some(sha256),
            outcome: imported.map_err(Failure::from),
            parts,
        }),
        None => Err(Failure::failed("stopped")),
    }
}

/// A file that stands beside a document that was taken in, or had been.
pub(super) fn beside(
    app: &App,
    desk: &Desk,
    path: &Path,
    home: &Imported,
    tie: Tie,
) -> Result<Taken, Failure> {
    let (Imported::New {
        document, request, ..
    }
    | Imported::Repeated { document, request }) = home;
    let bytes = read_file(path)?;
    let sha256 = hex(&Sha256::digest(&bytes));
    let now = app.now();
    let name = file_name(path);
    let incoming = Incoming {
        name: &name,
        bytes: &bytes,
        sha256: &sha256,
        password: None,
        received: None,
        into: Some(*request),
        tie: Some((*document, tie)),
    };
    let mut parts = Vec::new();
    let imported = desk.import(&incoming, now, |intake| match tie {
        Tie::SideFile => {
            let (account, kind) =
                side_file(&bytes).ok_or(ImportError::Refused(Refusal::Damaged))?;
            intake.sender(&Sender {
                account: &account,
                kind,
            })?;
            Ok(Kept {
                media_type: "application/json",
                pages: 0,
            })
        }
        _ => Opening {
            app,
            password: None,
            passwords: &[],
            depth: 0,
        }
        .open(&bytes, intake, &mut parts),
    });
    match imported {
        Err(ImportError::Desk(error)) => Err(error.into()),
        other => Ok(Taken {
            sha256: Some(sha256),
            outcome: other.map_err(|error| match (tie, error) {
                (Tie::SideFile, ImportError::Refused(_)) => Failure::failed("bad-side-file"),
                (_, error) => error.into(),
            }),
            parts,
        }),
    }
}

fn read_file(path: &Path) -> Result<Vec<u8>, Failure> {
    let limit = Limits::default().file_bytes;
    let size = fs::metadata(path)
        .map_err(|error| trouble::io_failure(&error))?
        .len();
    if size > limit {
        return Err(Refusal::TooLarge { bytes: size, limit }.into());
    }
    fs::read(path).map_err(|error| trouble::io_failure(&error))
}

fn file_name(path: &Path) -> Personal {
    let name = path.file_name().unwrap_or_default();
    Personal::new(name.to_string_lossy().into_owned())
}

/// Opens a file and what lies inside it.
#[derive(Clone, Copy)]
struct Opening<'a> {
    app: &'a App,
    /// Opens this very file.
    password: Option<&'a Password>,
    /// Tried on what lies inside it.
    passwords: &'a [Password],
    depth: u32,
}

impl Opening<'_> {
    fn open(
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
                if deeper.depth > DEEPEST {
                    return Err(ImportError::Refused(Refusal::TooDeep { limit: DEEPEST }));
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

fn is_locked(outcome: &Result<Imported, ImportError>) -> bool {
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

/// Hashes of the pictures of a file's pages: the same scan gives the same ones.
pub(crate) fn page_hashes(app: &App, bytes: &[u8]) -> Result<Vec<String>, Refusal> {
    let mut hashes = Vec::new();
    let opened = app.engines.open(bytes, None, &mut |page| {
        hashes.push(hex(&Sha256::digest(&page.image.bytes)));
        Ok(())
    });
    match opened {
        Ok(_) => Ok(hashes),
        Err(OpenError::Refused(refusal)) => Err(refusal),
        Err(OpenError::Stopped(_)) => Err(Refusal::Crashed),
    }
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
