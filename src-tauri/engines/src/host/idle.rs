//! Workers that wait for a file.

use std::sync::{Mutex, PoisonError};

use super::process::Worker;

/// One for the pages of a document and one for its text; more only while several are open.
const AT_MOST: usize = 2;

pub struct Idle(Mutex<Vec<Worker>>);

impl Idle {
    pub const fn none() -> Self {
        Self(Mutex::new(Vec::new()))
    }

    pub fn take(&self) -> Option<Worker> {
        self.change(Vec::pop)
    }

    /// Keeps a worker that is fit for the next file, and ends one that is not: after a failure, and
    /// when it was left in the middle of a job.
    pub fn put_back(&self, worker: Worker) {
        let surplus = self.change(|idle| {
            if worker.is_fit() && idle.len() < AT_MOST {
                idle.push(worker);
                None
            } else {
                Some(worker)
            }
        });
        drop(surplus);
    }

    /// Ends all of them.
    pub fn dismiss(&self) {
        drop(self.change(std::mem::take));
    }

    fn change<T>(&self, change: impl FnOnce(&mut Vec<Worker>) -> T) -> T {
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
