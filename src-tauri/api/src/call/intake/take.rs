//! One file: read, recognised, opened with everything inside it, kept in one transaction.

use super::Terms;
use super::beside::side_file;
use super::open::{Opening, is_locked};
use crate::view::IntakeFile;
use crate::{App, Failure, trouble};
use dekada_core::desk::{Desk, ImportError, Imported, Incoming, Kept, Sender};
use dekada_core::pages::{Refusal, Tie};
use dekada_core::personal::Personal;
use dekada_engines::{Limits, OpenError};
use sha2::{Digest as _, Sha256};
use std::fs;
use std::path::Path;

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
