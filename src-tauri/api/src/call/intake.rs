//! Taking files in: every file below each path, exactly once, with what became of it.

use crate::view::{IntakeFile, IntakeInput, IntakeResult};
use crate::{App, Failure, maps, trouble};
use chrono::{DateTime, Utc};
use dekada_core::desk::{Desk, DeskError, ImportError, Imported, Incoming, Kept};
use dekada_core::pages::Refusal;
use dekada_core::personal::Personal;
use dekada_core::request::RequestNumber;
use dekada_core::store::{NewPage, StoreError, StoredImage};
use dekada_engines::{Limits, OpenError, OpenedPage, Stop};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

pub(crate) fn intake(app: &App, desk: &Desk, input: IntakeInput) -> Result<IntakeResult, Failure> {
    let received = input
        .received
        .as_deref()
        .map(|text| maps::moment(text, desk.settings().zone))
        .transpose()?;
    if received.is_some_and(|at| desk.today(at) > desk.today(app.now())) {
        return Err(DeskError::ReceivedInFuture.into());
    }
    let into = input.into.as_deref().map(maps::number).transpose()?;
    if let Some(number) = into {
        open_request(desk, number)?;
    }
    let mut found = Found::default();
    for path in &input.paths {
        found.walk(Path::new(path));
    }
    let of = found.files.len() as u64;
    app.begin_work();
    let mut files = Vec::with_capacity(found.files.len());
    let mut going = true;
    for (done, (path, readable)) in (1..).zip(found.files) {
        let readable = if going {
            readable
        } else {
            Err(Failure::failed("stopped"))
        };
        let outcome = readable.and_then(|()| take(app, desk, &path, received, into));
        files.push(told(desk, &path, outcome, received)?);
        going = going && app.progress("intake", done, of);
    }
    Ok(IntakeResult { files })
}

/// Files below the paths, in order, each once; what cannot be listed is kept with its reason.
#[derive(Default)]
struct Found {
    files: Vec<(PathBuf, Result<(), Failure>)>,
    /// Folders by what they really are, so that links cannot lead in circles; files by their path.
    seen: BTreeSet<PathBuf>,
}

impl Found {
    fn walk(&mut self, path: &Path) {
        // Links are followed: what they lead to was put there to be taken in.
        let facts = match fs::metadata(path) {
            Ok(facts) => facts,
            Err(error) => {
                return self
                    .files
                    .push((path.to_owned(), Err(trouble::io_failure(&error))));
            }
        };
        let place = if facts.is_dir() {
            fs::canonicalize(path)
        } else {
            std::path::absolute(path)
        };
        if !self.seen.insert(place.unwrap_or_else(|_| path.to_owned())) {
            return;
        }
        if facts.is_dir() {
            self.walk_folder(path);
        } else if facts.is_file() {
            self.files.push((path.to_owned(), Ok(())));
        } else {
            // A pipe or a device may never end.
            self.files
                .push((path.to_owned(), Err(Failure::failed("not-a-file"))));
        }
    }

    fn walk_folder(&mut self, folder: &Path) {
        let entries = fs::read_dir(folder).and_then(Iterator::collect::<io::Result<Vec<_>>>);
        match entries {
            Ok(mut entries) => {
                entries.sort_by_key(fs::DirEntry::file_name);
                for entry in entries {
                    self.walk(&entry.path());
                }
            }
            Err(error) => self
                .files
                .push((folder.to_owned(), Err(trouble::io_failure(&error)))),
        }
    }
}

/// What became of one file, and its hash where it could be read.
struct Taken {
    sha256: Option<String>,
    outcome: Result<Imported, Failure>,
}

fn take(
    app: &App,
    desk: &Desk,
    path: &Path,
    received: Option<DateTime<Utc>>,
    into: Option<RequestNumber>,
) -> Result<Taken, Failure> {
    let limit = Limits::default().file_bytes;
    let size = fs::metadata(path)
        .map_err(|error| trouble::io_failure(&error))?
        .len();
    if size > limit {
        return Err(Refusal::TooLarge { bytes: size, limit }.into());
    }
    let bytes = fs::read(path).map_err(|error| trouble::io_failure(&error))?;
    let sha256 = hex(&Sha256::digest(&bytes));
    let now = app.now();
    if bytes.is_empty() {
        desk.note_refusal(&sha256, Refusal::Empty, now)?;
        return Ok(Taken {
            sha256: Some(sha256),
            outcome: Err(Refusal::Empty.into()),
        });
    }
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let incoming = Incoming {
        name: &Personal::new(name),
        bytes: &bytes,
        sha256: &sha256,
        received: received.unwrap_or(now),
        into,
    };
    let imported = desk.import(&incoming, now, |keep| {
        let opened = app.engines.open(&bytes, &mut |page| {
            keep(&new_page(&page)).map_err(Stop::because)
        });
        match opened {
            Ok(opened) => Ok(Kept {
                media_type: opened.media_type.mime(),
                pages: opened.pages,
            }),
            Err(OpenError::Refused(refusal)) => Err(ImportError::Refused(refusal)),
            Err(OpenError::Stopped(stop)) => Err(match stop.0.downcast::<StoreError>() {
                Ok(error) => (*error).into(),
                Err(_) => ImportError::Refused(Refusal::Crashed),
            }),
        }
    });
    match imported {
        Err(ImportError::Desk(error)) => Err(error.into()),
        other => Ok(Taken {
            sha256: Some(sha256),
            outcome: other.map_err(Failure::from),
        }),
    }
}

fn new_page(page: &OpenedPage) -> NewPage<'_> {
    NewPage {
        page: page.page,
        width_pt: page.width_pt,
        height_pt: page.height_pt,
        blank: page.blank,
        image: StoredImage {
            media_type: page.image.media_type.to_owned(),
            width_px: page.image.width_px,
            height_px: page.image.height_px,
            bytes: page.image.bytes.clone(),
        },
        text: &page.text,
        words: &page.words,
    }
}

/// What became of a file, in the shape of the contract. A file that could not be kept is refused
/// with its reason, whether the file or the vault's disk was at fault; nothing of it remains.
fn told(
    desk: &Desk,
    path: &Path,
    taken: Result<Taken, Failure>,
    received: Option<DateTime<Utc>>,
) -> Result<IntakeFile, Failure> {
    let mut file = IntakeFile {
        path: path.to_string_lossy().into_owned(),
        outcome: "refused".to_owned(),
        document: None,
        request: None,
        pages: None,
        sha256: None,
        received: None,
        code: None,
        params: serde_json::Map::new(),
        message: None,
    };
    let taken = taken.unwrap_or_else(|failure| Taken {
        sha256: None,
        outcome: Err(failure),
    });
    file.sha256 = taken.sha256;
    match taken.outcome {
        Ok(Imported::New {
            document,
            request,
            pages,
        }) => {
            file.outcome = "imported".to_owned();
            file.document = Some(document.0);
            file.pages = Some(pages);
            file.request = Some(request.to_string());
        }
        Ok(Imported::Repeated { document, request }) => {
            file.outcome = "duplicate".to_owned();
            file.document = Some(document.0);
            file.pages = Some(
                u32::try_from(desk.read(|read| read.pages(document))?.len()).unwrap_or(u32::MAX),
            );
            file.request = Some(request.to_string());
        }
        Err(failure) => {
            file.code = Some(failure.code);
            file.params = failure.params;
        }
    }
    if let Some(number) = file.request.as_deref().and_then(|text| text.parse().ok()) {
        let request = desk.read(|read| read.request(number))?;
        let at = request.map(|request| request.received).or(received);
        file.received = at.map(|at| maps::instant(at, desk.settings().zone));
    }
    Ok(file)
}

fn open_request(desk: &Desk, number: RequestNumber) -> Result<(), Failure> {
    let request = desk.read(|read| read.request(number))?;
    let stage = request.ok_or(DeskError::NoSuchRequest(number))?.stage.id();
    if stage.is_open() {
        Ok(())
    } else {
        Err(dekada_core::workflow::NotPossible { stage }.into())
    }
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
