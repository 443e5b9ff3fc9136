//! The text layer of a PDF, read by a worker of its own beside the one that draws the pages.
//!
//! The library that reads it gives up on many odd files, and no text layer is no reason to refuse a
//! page that can be seen. So whatever happens to this worker, crash or hang or nonsense, costs the
//! text of the remaining pages and nothing else.

use dekada_core::pages::{MediaType, Word};

use super::idle::Idle;
use super::process::Worker;
use super::{Engines, checks};
use crate::password::Password;
use crate::wire::Job;

pub struct TextLayer(Option<Worker>);

impl TextLayer {
    pub fn begin(
        engines: &Engines,
        media_type: MediaType,
        bytes: &[u8],
        password: Option<&Password>,
    ) -> Self {
        if media_type != MediaType::Pdf {
            return Self(None);
        }
        let job = Job::Read {
            pages_at_most: engines.limits.pages,
            password: password.cloned(),
        };
        let ask = || {
            let mut worker = engines.worker().ok()?;
            let asked = worker.ask(&job, bytes, engines.limits.text_time);
            asked.is_ok().then_some(worker)
        };
        // An idle worker may have died unnoticed; the next one is younger.
        Self(ask().or_else(ask))
    }

    /// The words of a page and the same text as lines. Pages are asked for in order.
    pub fn of_page(&mut self, page: u32) -> (Vec<Word>, String) {
        let text = self
            .0
            .as_mut()
            .and_then(|worker| checks::text(worker.receive().ok()?, page));
        if text.is_none() {
            self.0 = None;
        }
        text.unwrap_or_default()
    }

    /// After the last page. A worker that still has something to say is ended.
    pub fn end(self, idle: &Idle) {
        if let Some(mut worker) = self.0
            && worker.finish().is_ok()
        {
            idle.put_back(worker);
        }
    }
}
