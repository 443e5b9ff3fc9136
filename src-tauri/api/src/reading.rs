//! Reading scans: pages that wait are recognised, one process for each core, and kept as they come.
//!
//! Nothing is held in memory that matters: what waits stands in the vault, so a crash or a lock
//! costs the pages that were just being read, and the next start goes on with them.

use crate::{App, Failure};
use dekada_core::desk::Desk;
use dekada_core::pages::{PageNo, Reading, Refusal, Turn};
use dekada_core::request::DocumentId;
use dekada_core::store::PageReading;
use dekada_engines::{Password, ReadError, Recognised};
use std::collections::VecDeque;
use std::num::NonZero;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

/// Pages asked of the vault at once.
const BATCH: u32 = 200;

/// What the reading of one vault shares between its threads.
struct Work<'a> {
    app: &'a App,
    desk: &'a Desk,
    queue: Mutex<VecDeque<(DocumentId, PageNo)>>,
    stop: &'a AtomicBool,
    /// The first failure that concerns the machine or the vault and not one page.
    broken: Mutex<Option<Failure>>,
    /// The original that was read last: the next page is usually of the same document.
    newest: Mutex<Option<(DocumentId, Arc<Original>)>>,
    done: AtomicU64,
    of: u64,
}

struct Original {
    bytes: Vec<u8>,
    password: Option<Password>,
}

/// Reads what waits, of one document or of the whole vault, until nothing waits or `stop` is set.
/// Tells `progress` how far it is, in pages.
pub(crate) fn read_waiting(
    app: &App,
    desk: &Desk,
    document: Option<DocumentId>,
    stop: &AtomicBool,
) -> Result<(), Failure> {
    let of = match document {
        Some(_) => 0,
        None => desk.read(|read| read.waiting_count())?,
    };
    let mut before = None;
    let mut done = 0;
    while !stop.load(Ordering::Relaxed) {
        let waiting = desk.read(|read| read.waiting_pages(document, BATCH))?;
        // The same pages again: they could not be kept, and asking once more would not help.
        if waiting.is_empty() || before.as_ref() == Some(&waiting) {
            break;
        }
        let count = waiting.len() as u64;
        let work = Work {
            app,
            desk,
            queue: Mutex::new(waiting.iter().copied().collect()),
            stop,
            broken: Mutex::new(None),
            newest: Mutex::new(None),
            done: AtomicU64::new(done),
            of: of.max(done + count),
        };
        work.run();
        if let Some(failure) = taken(&work.broken) {
            return Err(failure);
        }
        done += count;
        before = Some(waiting);
    }
    Ok(())
}

impl Work<'_> {
    fn run(&self) {
        let threads = thread::available_parallelism().map_or(1, NonZero::get);
        thread::scope(|scope| {
            for _ in 0..threads {
                scope.spawn(|| self.read_on());
            }
        });
    }

    fn read_on(&self) {
        while !self.stop.load(Ordering::Relaxed) {
            let next = held(&self.queue).pop_front();
            let Some((document, page)) = next else {
                return;
            };
            if let Err(failure) = self.read(document, page) {
                held(&self.broken).get_or_insert(failure);
                held(&self.queue).clear();
                return;
            }
            let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
            self.app.tell_progress("reading", done, self.of);
        }
    }

    fn read(&self, document: DocumentId, page: PageNo) -> Result<(), Failure> {
        let Some(origin) = self.desk.read(|read| read.origin(document, page))? else {
            return Ok(());
        };
        let original = self.original(origin.document)?;
        let read = self.app.engines.recognise(
            &original.bytes,
            original.password.as_ref(),
            origin.page,
            self.stop,
        );
        let nothing = Recognised {
            words: Vec::new(),
            text: String::new(),
            turn: Turn::None,
            skew_degrees: 0.0,
            mean_confidence: 0.0,
        };
        let (reading, read) = match read {
            Ok(read) if read.words.is_empty() => (Reading::Empty, read),
            Ok(read) => (Reading::Recognised, read),
            Err(ReadError::Stopped) => return Ok(()),
            // Another day, with the program installed, the page can be read.
            Err(ReadError::Refused(
                missing @ (Refusal::ToolMissing { .. } | Refusal::WorkerMissing),
            )) => return Err(missing.into()),
            Err(ReadError::Refused(_)) => (Reading::Failed, nothing),
        };
        let confidence = (reading == Reading::Recognised).then_some(read.mean_confidence);
        let kept = PageReading {
            reading,
            text: &read.text,
            words: &read.words,
            turn: read.turn,
            skew_degrees: read.skew_degrees,
            confidence,
        };
        Ok(self
            .desk
            .put_reading(document, page, &kept, self.app.now())?)
    }

    fn original(&self, document: DocumentId) -> Result<Arc<Original>, Failure> {
        let mut newest = held(&self.newest);
        if let Some((known, original)) = &*newest
            && *known == document
        {
            return Ok(Arc::clone(original));
        }
        // Dropped first, so that two large files are never held at once.
        *newest = None;
        let original = Arc::new(Original {
            bytes: self.desk.read(|read| read.original(document))?,
            password: self.app.password_of(self.desk, document)?,
        });
        *newest = Some((document, Arc::clone(&original)));
        Ok(original)
    }
}

fn held<T>(lock: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

fn taken<T>(lock: &Mutex<Option<T>>) -> Option<T> {
    held(lock).take()
}
