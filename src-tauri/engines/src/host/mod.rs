//! The program's side of the pipes: asks a worker, waits with a limit, believes nothing unchecked.
//!
//! Idle workers are kept and used again. A worker is never used again after it died, was killed,
//! ran over a limit, broke the form of a reply, or was left in the middle of a job. An innocent
//! file does not pay for the one before it: when a worker that has served before fails at the very
//! start of a job, the job is tried once more with a fresh one.

mod checks;
mod death;
mod heif;
mod idle;
mod ocr;
mod pages;
mod parts;
mod process;
mod text;
mod watchdog;

use std::path::PathBuf;
use std::sync::atomic::AtomicBool;

use dekada_core::pages::{MediaType, PageNo, Refusal};

use crate::limits::Limits;
use crate::page::{
    OpenError, Opened, OpenedPage, PageImage, ReadError, Recognised, RenderSize, Stop,
};
use crate::password::Password;
use crate::sniff::{looks_like, sniff};
use crate::tool::{self, Tool};
use crate::wire::{Confinement, Job, Reply};
pub(crate) use checks::believes;
use idle::Idle;
use ocr::Reading;
use pages::Pages;
use process::Worker;
use text::TextLayer;

/// Opens files in worker processes. One of it serves the whole program, from any thread.
pub struct Engines {
    worker: PathBuf,
    limits: Limits,
    idle: Idle,
}

/// A reply and its blob.
type Answer = (Reply, Vec<u8>);

impl Engines {
    /// `worker` is an executable whose `main` begins with [`crate::serve_if_worker`], as a rule
    /// the running program itself. Nothing is started before the first file.
    #[must_use]
    pub const fn new(worker: PathBuf, limits: Limits) -> Self {
        Self {
            worker,
            limits,
            idle: Idle::none(),
        }
    }

    /// Opens a document and hands over its pages one by one, in order. When it is refused after
    /// some pages were handed over, it is refused as a whole: the caller drops those pages.
    /// Letters, archives and signatures open with no page; see [`Engines::parts`].
    pub fn open(
        &self,
        bytes: &[u8],
        password: Option<&Password>,
        on_page: &mut dyn FnMut(OpenedPage) -> Result<(), Stop>,
    ) -> Result<Opened, OpenError> {
        let media_type = self.kind_of(bytes)?;
        let bytes = &*self.readable(media_type, bytes)?;
        let mut text = TextLayer::begin(self, media_type, bytes, password);
        let document = Pages {
            engines: self,
            media_type,
            bytes,
            password,
        };
        let pages = document.hand_over(&mut text, on_page)?;
        text.end(&self.idle);
        Ok(Opened { media_type, pages })
    }

    /// Draws one page as PNG. A scan is not enlarged beyond its own pixels.
    pub fn render(
        &self,
        bytes: &[u8],
        password: Option<&Password>,
        page: PageNo,
        size: RenderSize,
    ) -> Result<PageImage, Refusal> {
        let media_type = self.kind_of(bytes)?;
        let bytes = &*self.readable(media_type, bytes)?;
        let job = Job::Render {
            media_type: media_type.into(),
            page: page.0,
            size: size.into(),
            password: password.cloned(),
        };
        let drawn = self.with_worker(&job, bytes, |worker, first| {
            let drawn = checks::rendered(first)?;
            worker.finish()?;
            Ok::<_, Refusal>(drawn)
        });
        let is_doubtful = match &drawn {
            Ok((_, is_doubtful)) => *is_doubtful,
            Err(refusal) => pages::costs_one_page(*refusal),
        };
        if is_doubtful
            && media_type == MediaType::Pdf
            && let Ok(again) = self.rendered_again(bytes, page.0, size)
        {
            return Ok(again);
        }
        drawn.map(|(image, _)| image)
    }

    /// Reads a page that is a picture: drawn at about 300 dots per inch, set straight, and given to
    /// Tesseract, which reads Russian and English in a process of its own. Once `stop` is set the
    /// process is killed.
    pub fn recognise(
        &self,
        bytes: &[u8],
        password: Option<&Password>,
        page: PageNo,
        stop: &AtomicBool,
    ) -> Result<Recognised, ReadError> {
        let media_type = self.kind_of(bytes)?;
        let bytes = &*self.readable(media_type, bytes)?;
        let reading = Reading {
            engines: self,
            media_type,
            bytes,
            password,
            page,
            stop,
        };
        reading.recognise()
    }

    /// The programs of the system that this one asks, and which of them are here.
    #[must_use]
    pub fn tools(&self) -> Vec<Tool> {
        tool::inventory(&self.worker)
    }

    /// What the operating system enforces around a worker here, for the settings screen.
    pub fn confinement(&self) -> Result<Confinement, Refusal> {
        let worker = self.worker()?;
        let confinement = worker.confinement();
        self.idle.put_back(worker);
        Ok(confinement)
    }

    /// What can be said about a file without opening it.
    fn kind_of(&self, bytes: &[u8]) -> Result<MediaType, Refusal> {
        let size = bytes.len() as u64;
        if size == 0 {
            return Err(Refusal::Empty);
        }
        let media_type = sniff(bytes).ok_or_else(|| Refusal::Unsupported {
            looks_like: looks_like(bytes),
        })?;
        if size > self.limits.file_bytes {
            return Err(Refusal::TooLarge {
                bytes: size,
                limit: self.limits.file_bytes,
            });
        }
        Ok(media_type)
    }

    /// Gives a worker the job and, with it, its first answer to `work`.
    fn with_worker<T, E: From<Refusal>>(
        &self,
        job: &Job,
        bytes: &[u8],
        work: impl FnOnce(&mut Worker, Answer) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut worker = self.worker()?;
        let used_before = worker.has_served();
        let mut first = worker.first_answer(job, bytes);
        if used_before && matches!(first, Err(Refusal::Crashed | Refusal::OutOfMemory)) {
            self.idle.dismiss();
            worker = self.worker()?;
            first = worker.first_answer(job, bytes);
        }
        let outcome = first
            .map_err(E::from)
            .and_then(|first| work(&mut worker, first));
        self.idle.put_back(worker);
        outcome
    }

    fn worker(&self) -> Result<Worker, Refusal> {
        let idle = self.idle.take();
        idle.map_or_else(|| Worker::start(&self.worker, &self.limits), Ok)
    }
}
