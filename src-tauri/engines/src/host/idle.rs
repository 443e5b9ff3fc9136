//! Workers that wait for a file.

use std::sync::{Mutex, PoisonError};
use std::thread;

use super::process::Worker;

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
            if worker.is_fit() && idle.len() < at_most() {
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

/// One for each core, and one for the text of the document whose pages are drawn.
fn at_most() -> usize {
    thread::available_parallelism().map_or(1, usize::from) + 1
}
