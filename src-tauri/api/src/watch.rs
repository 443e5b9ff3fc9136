//! The watched folder: a scanner or the program's server puts files there, and they are taken in.
//!
//! The folder is looked at every few seconds rather than waited on: a network drive tells nobody of
//! its changes, and it may be gone for a while. A file is taken when its size and time have not
//! changed for [`SETTLED`]. What was taken stands in the vault, so nothing is taken twice, also
//! after a restart. A file that was taken and then grew is compared with what was taken: where its
//! first pages are the same, it is a longer version of the same scan and joins the same request;
//! otherwise it opens one of its own, and the officer sees that the two look alike.

use crate::call::intake::{self, SIDE_FILE, Terms, page_hashes};
use crate::view::{IntakeFile, WatchView};
use crate::{App, Failure};
use chrono::{DateTime, SubsecRound as _, Utc};
use dekada_core::desk::Desk;
use dekada_core::request::{DocumentId, RequestNumber};
use dekada_core::store::WatchedFile;
use dekada_core::workflow::StageId;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How long a file must stay as it is before it is taken.
pub(crate) const SETTLED: Duration = Duration::from_secs(5);
/// Where taken files are moved: inside the watched folder, so that it works on any drive.
const TAKEN: &str = "Dekada";
const RECENT: usize = 20;

/// Size and time of a file: the same twice means that nobody writes to it.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Shape {
    bytes: u64,
    modified: DateTime<Utc>,
}

/// What was seen of the folder since the program started.
#[derive(Default)]
pub(crate) struct Watch {
    seen: BTreeMap<PathBuf, (Shape, Duration)>,
    unreachable: bool,
    waiting: u32,
    recent: Vec<IntakeFile>,
}

impl Watch {
    pub(crate) fn view(&self, folder: Option<String>) -> WatchView {
        WatchView {
            reachable: folder.is_some() && !self.unreachable,
            folder,
            waiting: self.waiting,
            recent: self.recent.clone(),
        }
    }

    pub(crate) const fn is_reachable(&self) -> bool {
        !self.unreachable
    }

    /// Looks once; takes in what has settled. Returns what became of the files taken now.
    pub(crate) fn look(
        &mut self,
        app: &App,
        desk: &Desk,
        folder: &Path,
    ) -> Result<Vec<IntakeFile>, Failure> {
        let Some(files) = listed(folder) else {
            self.unreachable = true;
            self.seen.clear();
            return Ok(Vec::new());
        };
        self.unreachable = false;
        self.waiting = 0;
        let now = app.elapsed();
        self.seen.retain(|path, _| files.contains_key(path));
        let mut settled = Vec::new();
        for (path, shape) in files {
            let (known, since) = self.seen.entry(path.clone()).or_insert((shape, now));
            if *known != shape {
                (*known, *since) = (shape, now);
            }
            if now.saturating_sub(*since) >= SETTLED {
                settled.push((path, shape));
            } else {
                self.waiting += 1;
            }
        }
        let mut taken = Vec::new();
        let present: Vec<PathBuf> = self.seen.keys().cloned().collect();
        for (path, shape) in settled {
            // A side file or a signature is taken together with its document.
            let is_beside = intake::companion(&path, &present).is_some();
            if path.is_file() && !is_beside && !self.is_growing_beside(&path, now) {
                taken.extend(take(app, desk, folder, &path, shape)?);
            }
        }
        self.recent.splice(0..0, taken.iter().rev().cloned());
        self.recent.truncate(RECENT);
        Ok(taken)
    }

    /// A side file that is still being written holds its document back.
    fn is_growing_beside(&self, path: &Path, now: Duration) -> bool {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let side = path.with_file_name(format!("{stem}{SIDE_FILE}"));
        self.seen
            .get(&side)
            .is_some_and(|(_, since)| now.saturating_sub(*since) < SETTLED)
    }
}

/// The files of the folder itself, without those that programs hide or are still writing; `None`
/// where it cannot be read.
fn listed(folder: &Path) -> Option<BTreeMap<PathBuf, Shape>> {
    const UNFINISHED: [&str; 4] = ["part", "tmp", "crdownload", "partial"];
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).ok()? {
        let path = entry.ok()?.path();
        let hidden = path
            .file_name()
            .is_none_or(|name| name.to_string_lossy().starts_with(['.', '~']));
        let unfinished = path
            .extension()
            .is_some_and(|extension| UNFINISHED.iter().any(|word| extension == *word));
        // A link may lead anywhere; what a scanner writes is a file.
        let facts = fs::symlink_metadata(&path);
        if let Ok(facts) = facts
            && facts.is_file()
            && !hidden
            && !unfinished
        {
            // As exact as the vault keeps it, so that what was kept is what is seen.
            let modified = facts.modified().map(DateTime::from).unwrap_or_default();
            let modified = modified.trunc_subsecs(0);
            let bytes = facts.len();
            files.insert(path, Shape { bytes, modified });
        }
    }
    Some(files)
}

fn take(
    app: &App,
    desk: &Desk,
    folder: &Path,
    path: &Path,
    shape: Shape,
) -> Result<Vec<IntakeFile>, Failure> {
    let name = path
        .strip_prefix(folder)
        .unwrap_or(path)
        .to_string_lossy()
        .into_owned();
    let before = desk.read(|read| read.watched(&name))?;
    if let Some(before) = &before
        && before.bytes == shape.bytes
        && before.modified == shape.modified
    {
        return Ok(Vec::new());
    }
    let grown_from = before.and_then(|before| before.document);
    let into = match grown_from {
        Some(document) => longer_version_of(app, desk, path, document)?,
        None => None,
    };
    let terms = Terms {
        received: None,
        into,
        passwords: Vec::new(),
    };
    let files = intake::take_one(app, desk, path, &terms)?;
    let Some(main) = files.first() else {
        return Ok(files);
    };
    if let (Some(_), Some(longer), Some(shorter)) = (into, main.document, grown_from) {
        desk.replace_by_longer(shorter, DocumentId(longer), app.now())?;
    }
    desk.note_watched(&WatchedFile {
        path: name,
        bytes: shape.bytes,
        modified: shape.modified,
        outcome: main.outcome.clone(),
        document: main.document.map(DocumentId),
        at: app.now(),
    })?;
    if desk.settings().move_taken {
        for file in &files {
            if file.outcome != "refused" {
                move_aside(folder, Path::new(&file.path));
            }
        }
    }
    Ok(files)
}

/// The request that the file joins because it is the same scan with more pages, and nobody has
/// worked on the request yet.
fn longer_version_of(
    app: &App,
    desk: &Desk,
    path: &Path,
    shorter: DocumentId,
) -> Result<Option<RequestNumber>, Failure> {
    let Ok(bytes) = fs::read(path) else {
        return Ok(None);
    };
    let Ok(hashes) = page_hashes(app, &bytes) else {
        return Ok(None);
    };
    let known = desk.read(|read| read.picture_hashes(shorter))?;
    let grew = !known.is_empty() && hashes.len() > known.len() && hashes.starts_with(&known);
    if !grew {
        return Ok(None);
    }
    let (_, request) = crate::call::document::known(desk, shorter.0)?;
    Ok((request.stage.id() == StageId::Received).then_some(request.number))
}

/// Into a folder beside the others; a name that is taken gets a number. What cannot be moved stays
/// where it lies, and is not taken again.
fn move_aside(folder: &Path, path: &Path) {
    let aside = folder.join(TAKEN);
    if fs::create_dir_all(&aside).is_err() {
        return;
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let (stem, extension) = match name.split_once('.') {
        Some((stem, extension)) => (stem.to_owned(), format!(".{extension}")),
        None => (name.clone().into_owned(), String::new()),
    };
    let free = (1_u32..10_000)
        .map(|n| match n {
            1 => aside.join(&*name),
            n => aside.join(format!("{stem} ({n}){extension}")),
        })
        .find(|target| !target.exists());
    if let Some(target) = free {
        fs::rename(path, target).ok();
    }
}
