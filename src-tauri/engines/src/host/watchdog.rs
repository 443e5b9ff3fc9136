//! Kills a worker that keeps the program waiting.
//!
//! Reading from and writing to a pipe have no time limit of their own. A thread beside the worker
//! sleeps until it is woken with a limit; when the limit passes first, it kills the process, and
//! the blocked reading or writing ends by itself because the pipe is gone. This needs nothing of
//! the operating system but threads and `kill`.

use std::process::{Child, ExitStatus};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// A worker that closed its pipes is as good as gone; after this time it is helped.
const DYING_TIME: Duration = Duration::from_millis(500);

/// Owns the process; when it is dropped the process is dead and reaped.
pub struct Watchdog {
    yard: Arc<Yard>,
    thread: Option<JoinHandle<()>>,
}

struct Yard {
    child: Mutex<Child>,
    mood: Mutex<Mood>,
    changed: Condvar,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mood {
    Asleep,
    AwakeUntil(Instant),
    HasBitten,
    Gone,
}

impl Watchdog {
    pub fn over(child: Child) -> Self {
        let yard = Arc::new(Yard {
            child: Mutex::new(child),
            mood: Mutex::new(Mood::Asleep),
            changed: Condvar::new(),
        });
        let thread = {
            let yard = Arc::clone(&yard);
            thread::spawn(move || yard.watch())
        };
        Self {
            yard,
            thread: Some(thread),
        }
    }

    /// From now on the worker has this long.
    pub fn wake(&self, patience: Duration) {
        self.yard.feel(Mood::AwakeUntil(Instant::now() + patience));
    }

    /// The wait is over. False when the worker was killed for it.
    pub fn lie_down(&self) -> bool {
        self.yard.feel(Mood::Asleep)
    }

    /// Waits for the end of a process that is ending, or ends it. `None` when it had to be ended.
    pub fn bury(&self) -> Option<ExitStatus> {
        let mut child = lock(&self.yard.child);
        let begun = Instant::now();
        while begun.elapsed() < DYING_TIME {
            if let Ok(Some(status)) = child.try_wait() {
                return Some(status);
            }
            thread::sleep(Duration::from_millis(2));
        }
        kill(&mut child);
        None
    }
}

impl Drop for Watchdog {
    fn drop(&mut self) {
        self.yard.feel(Mood::Gone);
        if let Some(thread) = self.thread.take() {
            // A thread that only waits and kills has nothing to panic about.
            drop(thread.join());
        }
        kill(&mut lock(&self.yard.child));
    }
}

impl Yard {
    fn watch(&self) {
        let mut mood = lock(&self.mood);
        loop {
            mood = match *mood {
                Mood::Asleep => wait(&self.changed, mood),
                Mood::AwakeUntil(limit) => match limit.checked_duration_since(Instant::now()) {
                    Some(left) if !left.is_zero() => wait_at_most(&self.changed, mood, left),
                    _ => {
                        *mood = Mood::HasBitten;
                        kill(&mut lock(&self.child));
                        return;
                    }
                },
                Mood::HasBitten | Mood::Gone => return,
            };
        }
    }

    /// Changes the mood, unless it has bitten, which is final. Tells whether it has not.
    fn feel(&self, new: Mood) -> bool {
        let mut mood = lock(&self.mood);
        if *mood == Mood::HasBitten {
            return false;
        }
        *mood = new;
        self.changed.notify_all();
        true
    }
}

/// Kills and reaps; a process that is dead already is only reaped.
fn kill(child: &mut Child) {
    if child.kill().is_ok() {
        drop(child.wait());
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn wait<'a>(changed: &Condvar, mood: MutexGuard<'a, Mood>) -> MutexGuard<'a, Mood> {
    changed.wait(mood).unwrap_or_else(PoisonError::into_inner)
}

fn wait_at_most<'a>(
    changed: &Condvar,
    mood: MutexGuard<'a, Mood>,
    time: Duration,
) -> MutexGuard<'a, Mood> {
    changed
        .wait_timeout(mood, time)
        .unwrap_or_else(PoisonError::into_inner)
        .0
}
