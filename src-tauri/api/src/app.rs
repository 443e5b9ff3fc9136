//! One running program: the vault's file, the desk while it is open, the engines, the host.

use crate::host::{Host, Progress};
use crate::reading;
use crate::registry;
use crate::view::IntakeFile;
use crate::watch::Watch;
use crate::{Failure, FailureClass};
use chrono::{DateTime, Utc};
use dekada_core::desk::Desk;
use dekada_core::pages::PageNo;
use dekada_core::request::DocumentId;
use dekada_engines::{Engines, Limits, Password, RenderSize};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::Duration;

/// Everything a program needs to serve calls.
pub struct App {
    pub(crate) host: Arc<dyn Host>,
    pub(crate) engines: Engines,
    file: PathBuf,
    /// Where the window and the command line lie, side by side.
    programs: PathBuf,
    desk: RwLock<Option<Arc<Desk>>>,
    /// The person asked running work to stop.
    stopped: AtomicBool,
    /// Ends the reading of scans: the vault is being locked, or the person paused it.
    stop_reading: AtomicBool,
    paused: AtomicBool,
    watch: Mutex<Watch>,
    /// When somebody last worked, by the host's own clock.
    worked: Mutex<Duration>,
}

/// A picture, ready for the screen.
#[derive(Debug)]
pub struct PageBytes {
    pub media_type: String,
    pub bytes: Vec<u8>,
}

impl App {
    /// `worker` is a program that calls [`crate::serve_if_worker`] first: usually this one.
    #[must_use]
    pub fn new(host: Arc<dyn Host>, vault: PathBuf, worker: PathBuf) -> Self {
        Self {
            worked: Mutex::new(host.elapsed()),
            host,
            programs: worker.parent().map(Path::to_owned).unwrap_or_default(),
            engines: Engines::new(worker, Limits::default()),
            file: vault,
            desk: RwLock::new(None),
            stopped: AtomicBool::new(false),
            stop_reading: AtomicBool::new(false),
            paused: AtomicBool::new(false),
            watch: Mutex::default(),
        }
    }

    /// Does one call of the registry.
    ///
    /// # Errors
    /// [`Failure`]: a code with parameters, never personal data.
    pub fn call(&self, name: &str, input: Value) -> Result<Value, Failure> {
        let call = registry::find(name).ok_or_else(|| Failure::usage("no-such-call"))?;
        if call.needs_open_vault {
            self.note_work();
        }
        (call.run)(self, input)
    }

    /// The picture of a page. Up to the size that is kept in the vault it comes from there; a
    /// larger one is drawn from the original.
    ///
    /// # Errors
    /// [`Failure`] where the vault is locked or there is no such page.
    pub fn page_image(
        &self,
        document: i64,
        page: u32,
        long_side: u32,
    ) -> Result<PageBytes, Failure> {
        let desk = self.desk()?;
        let kept = desk
            .read(|read| read.page_image(DocumentId(document), PageNo(page)))?
            .ok_or_else(|| Failure::failed("no-such-page").with("page", page))?;
        if long_side <= kept.width_px.max(kept.height_px) {
            return Ok(PageBytes {
                media_type: kept.media_type,
                bytes: kept.bytes,
            });
        }
        let size = RenderSize::LongSide(long_side.min(6000));
        self.drawn(&desk, document, page, size)
    }

    /// A page of an original at a resolution in pixels per inch, as PNG.
    ///
    /// # Errors
    /// [`Failure`] where the vault is locked or there is no such page.
    pub fn draw_page(&self, document: i64, page: u32, dpi: u32) -> Result<PageBytes, Failure> {
        let desk = self.desk()?;
        crate::call::document::known(&desk, document)?;
        self.drawn(&desk, document, page, RenderSize::Dpi(dpi))
    }

    fn drawn(
        &self,
        desk: &Desk,
        document: i64,
        page: u32,
        size: RenderSize,
    ) -> Result<PageBytes, Failure> {
        let origin = desk
            .read(|read| read.origin(DocumentId(document), PageNo(page)))?
            .ok_or_else(|| Failure::failed("no-such-page").with("page", page))?;
        let original = desk.read(|read| read.original(origin.document))?;
        let password = self.password_of(desk, origin.document)?;
        let drawn = self
            .engines
            .render(&original, password.as_ref(), origin.page, size)?;
        Ok(PageBytes {
            media_type: drawn.media_type.to_owned(),
            bytes: drawn.bytes,
        })
    }

    pub(crate) fn password_of(
        &self,
        desk: &Desk,
        document: DocumentId,
    ) -> Result<Option<Password>, Failure> {
        let known = desk.read(|read| read.document(document))?;
        let password = known.and_then(|document| document.password);
        Ok(password.map(|password| Password::new(password.into_revealed())))
    }

    /// A page of a finished answer.
    ///
    /// # Errors
    /// [`Failure`] where the vault is locked or there is no such answer or page.
    pub fn answer_page(
        &self,
        answer: i64,
        page: u32,
        long_side: u32,
    ) -> Result<PageBytes, Failure> {
        let desk = self.desk()?;
        let known = desk.read(|read| read.answer(answer))?;
        known.ok_or_else(|| Failure::failed("no-such-answer").with("answer", answer))?;
        let file = desk.read(|read| read.answer_file(answer))?;
        let drawn = self.engines.render(
            &file,
            None,
            PageNo(page),
            RenderSize::LongSide(long_side.min(6000)),
        )?;
        Ok(PageBytes {
            media_type: drawn.media_type.to_owned(),
            bytes: drawn.bytes,
        })
    }

    /// Locks the vault: keys and connections are dropped once running calls end.
    pub fn lock(&self) {
        self.stop_reading.store(true, Ordering::Relaxed);
        *self.desk.write().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// The vault is open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        let desk = self.desk.read().unwrap_or_else(PoisonError::into_inner);
        desk.is_some()
    }

    /// Locks the vault if nobody worked for the time in its settings. Returns whether it did.
    pub fn lock_if_idle(&self) -> bool {
        let idle = self.locks_in() == Some(Duration::ZERO);
        if idle {
            self.lock();
        }
        idle
    }

    /// Reads the scans that wait, unless the person has paused that or switched it off. Returns
    /// when nothing waits, or when the vault is locked; says whether anything was read.
    pub fn read_in_background(&self) -> bool {
        let Ok(desk) = self.desk() else {
            return false;
        };
        if !desk.settings().read_scans || self.reading_is_paused() {
            return false;
        }
        let waiting = || desk.read(|read| read.waiting_count());
        let before = waiting().unwrap_or_default();
        // What could not be read now is asked for again the next time.
        reading::read_waiting(self, &desk, None, &self.stop_reading).ok();
        before != waiting().unwrap_or_default()
    }

    /// Looks into the watched folder and takes in what has settled there. Returns what became of
    /// the files.
    ///
    /// # Errors
    /// [`Failure`] where the vault is locked or cannot be written.
    pub fn watch(&self) -> Result<Vec<IntakeFile>, Failure> {
        let desk = self.desk()?;
        let folder = desk.settings().watched_folder;
        if folder.is_empty() {
            return Ok(Vec::new());
        }
        self.watched(|watch| watch.look(self, &desk, Path::new(&folder)))
    }

    /// Whether the watched folder can be reached just now; true where none is watched.
    #[must_use]
    pub fn watched_folder_is_reachable(&self) -> bool {
        self.watched(|watch| watch.is_reachable())
    }

    pub(crate) fn watched<T>(&self, look: impl FnOnce(&mut Watch) -> T) -> T {
        look(&mut self.watch.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Reads the pages of a document that wait; nothing to do where none does. Without Tesseract
    /// the document stays as it is.
    pub(crate) fn read_document(&self, desk: &Desk, document: DocumentId) -> Result<(), Failure> {
        self.begin_work();
        match reading::read_waiting(self, desk, Some(document), &self.stopped) {
            Err(failure) if failure.code == "tool-missing" => Ok(()),
            other => other,
        }
    }

    pub(crate) fn read_everything(&self, desk: &Desk) -> Result<(), Failure> {
        self.begin_work();
        reading::read_waiting(self, desk, None, &self.stopped)
    }

    pub(crate) fn pause_reading(&self, paused: bool) {
        self.paused.store(paused, Ordering::Relaxed);
        self.stop_reading.store(paused, Ordering::Relaxed);
    }

    pub(crate) fn reading_is_paused(&self) -> bool {
        self.paused.load(Ordering::Relaxed)
    }

    /// How long until the vault locks itself; `None` while it is locked.
    pub(crate) fn locks_in(&self) -> Option<Duration> {
        let desk = self.desk().ok()?;
        let limit = Duration::from_secs(u64::from(desk.settings().lock_after_minutes) * 60);
        let worked = *self.worked.lock().unwrap_or_else(PoisonError::into_inner);
        Some(limit.saturating_sub(self.host.elapsed().saturating_sub(worked)))
    }

    /// Somebody works: the vault stays open.
    pub(crate) fn note_work(&self) {
        *self.worked.lock().unwrap_or_else(PoisonError::into_inner) = self.host.elapsed();
    }

    /// Long work begins: an earlier wish to stop does not concern it.
    pub(crate) fn begin_work(&self) {
        self.stopped.store(false, Ordering::Relaxed);
    }

    pub(crate) fn stop_work(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    /// Tells how far long work is, keeps the vault open meanwhile, and says whether to go on.
    pub(crate) fn progress(&self, what: &str, done: u64, of: u64) -> bool {
        self.note_work();
        self.tell_progress(what, done, of);
        !self.stopped.load(Ordering::Relaxed)
    }

    /// Tells how far work in the background is; it keeps no vault open.
    pub(crate) fn tell_progress(&self, what: &str, done: u64, of: u64) {
        self.host.progress(&Progress {
            what: what.to_owned(),
            done,
            of,
        });
    }

    pub(crate) fn elapsed(&self) -> Duration {
        self.host.elapsed()
    }

    /// The open vault.
    pub(crate) fn desk(&self) -> Result<Arc<Desk>, Failure> {
        self.desk
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
            .ok_or_else(|| Failure::new(FailureClass::Locked, "vault-locked"))
    }

    /// Closes the vault for work on the file itself.
    ///
    /// # Errors
    /// Not while another call is still using it; it then stays open.
    pub(crate) fn close_desk(&self) -> Result<(), Failure> {
        self.stop_reading.store(true, Ordering::Relaxed);
        self.wait_for_background();
        let mut place = self.desk.write().unwrap_or_else(PoisonError::into_inner);
        if place
            .as_ref()
            .is_some_and(|desk| Arc::strong_count(desk) > 1)
        {
            return Err(Failure::not_now("vault-busy"));
        }
        *place = None;
        Ok(())
    }

    /// Gives work in the background a moment to let go of the vault: it was told to stop.
    fn wait_for_background(&self) {
        const MOMENTS: u32 = 50;
        for _ in 0..MOMENTS {
            let place = self.desk.read().unwrap_or_else(PoisonError::into_inner);
            if place
                .as_ref()
                .is_none_or(|desk| Arc::strong_count(desk) == 1)
            {
                return;
            }
            drop(place);
            std::thread::sleep(Duration::from_millis(100));
        }
    }

    pub(crate) fn open_desk(&self, desk: Desk) -> Arc<Desk> {
        let desk = Arc::new(desk);
        self.note_work();
        self.stop_reading
            .store(self.reading_is_paused(), Ordering::Relaxed);
        *self.desk.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&desk));
        desk
    }

    /// The vault's file.
    #[must_use]
    pub fn file(&self) -> &Path {
        &self.file
    }

    /// The folder of the programs.
    #[must_use]
    pub fn programs(&self) -> &Path {
        &self.programs
    }

    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.host.now()
    }
}
