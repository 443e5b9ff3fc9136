//! What became of a file, in the shape of the contract.

use super::Terms;
use super::take::Taken;
use crate::view::IntakeFile;
use crate::{Failure, maps};
use dekada_core::desk::{Desk, Imported};
use dekada_core::pages::Tie;
use std::path::Path;

impl Terms {
    /// What holds for files that are only told of.
    pub(super) const fn none() -> Self {
        Self {
            received: None,
            into: None,
            passwords: Vec::new(),
        }
    }
}

/// A file that could not be kept is refused with its reason, whether the file or the vault's disk
/// was at fault; nothing of it remains.
pub(super) fn told(
    desk: &Desk,
    path: &Path,
    taken: Result<Taken, Failure>,
    terms: &Terms,
    tie: Option<Tie>,
) -> Result<IntakeFile, Failure> {
    let mut file = blank(&path.to_string_lossy());
    let taken = taken.unwrap_or_else(|failure| Taken {
        sha256: None,
        outcome: Err(failure),
        parts: Vec::new(),
    });
    file.sha256 = taken.sha256;
    file.tie = tie.map(|tie| tie.id().to_owned());
    file.parts = taken.parts;
    tell(&mut file, &taken.outcome);
    if let Ok(Imported::Repeated { document, .. }) = taken.outcome {
        let pages = desk.read(|read| read.pages(document))?;
        file.pages = Some(u32::try_from(pages.len()).unwrap_or(u32::MAX));
    }
    if let Some(number) = file.request.as_deref().and_then(|text| text.parse().ok()) {
        let request = desk.read(|read| read.request(number))?;
        let at = request.map(|request| request.received).or(terms.received);
        file.received = at.map(|at| maps::instant(at, desk.settings().zone));
    }
    Ok(file)
}

/// A file nothing is known of yet.
pub(super) fn blank(path: &str) -> IntakeFile {
    IntakeFile {
        path: path.to_owned(),
        outcome: "refused".to_owned(),
        document: None,
        request: None,
        pages: None,
        sha256: None,
        received: None,
        code: None,
        params: serde_json::Map::new(),
        message: None,
        tie: None,
        parts: Vec::new(),
    }
}

pub(super) fn tell(file: &mut IntakeFile, outcome: &Result<Imported, Failure>) {
    match outcome {
        Ok(Imported::New {
            document,
            request,
            pages,
        }) => {
            file.outcome = "imported".to_owned();
            file.document = Some(document.0);
            file.pages = Some(*pages);
            file.request = Some(request.to_string());
        }
        Ok(Imported::Repeated { document, request }) => {
            file.outcome = "duplicate".to_owned();
            file.document = Some(document.0);
            file.request = Some(request.to_string());
        }
        Err(failure) => {
            file.code = Some(failure.code.clone());
            file.params.clone_from(&failure.params);
        }
    }
}
