//! One worker process: started, asked, listened to, and examined after death.

use std::io;
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use dekada_core::pages::Refusal;

use super::Answer;
use super::death::{self, LastWords};
use super::watchdog::Watchdog;
use crate::limits::Limits;
use crate::wire::{self, Confinement, Job, Reply};
use crate::worker::WORKER_ARG;

/// A worker confines itself and reports within this time, on a machine however busy.
const START_TIME: Duration = Duration::from_secs(20);

pub struct Worker {
    input: ChildStdin,
    output: ChildStdout,
    watchdog: Watchdog,
    last_words: LastWords,
    confinement: Confinement,
    limits: Limits,
    state: State,
    /// Waited for, over all its jobs.
    worked: Duration,
    jobs: u32,
}

enum State {
    /// Fit for a job.
    Idle,
    /// In a job, until its last reply.
    Busy(Patience),
    Dead,
}

/// How long the replies to one job are waited for.
#[derive(Clone, Copy)]
struct Patience {
    whole: Duration,
    left: Duration,
    /// For the next reply alone.
    step: Duration,
}

impl Worker {
    /// Starts a worker and waits until it has confined itself.
    pub fn start(program: &Path, limits: &Limits) -> Result<Self, Refusal> {
        let mut child = spawn(program, limits).map_err(|_| Refusal::WorkerMissing)?;
        let pipes = (child.stdin.take(), child.stdout.take(), child.stderr.take());
        let (Some(input), Some(output), Some(errors)) = pipes else {
            return Err(Refusal::WorkerMissing);
        };
        let mut worker = Self {
            input,
            output,
            watchdog: Watchdog::over(child),
            last_words: LastWords::listen(errors),
            confinement: Confinement::default(),
            limits: limits.clone(),
            state: State::Busy(Patience::new(START_TIME, START_TIME)),
            worked: Duration::ZERO,
            jobs: 0,
        };
        let Ok((Reply::Ready(confinement), _)) = worker.receive() else {
            return Err(Refusal::WorkerMissing);
        };
        worker.confinement = confinement;
        worker.state = State::Idle;
        Ok(worker)
    }

    pub const fn confinement(&self) -> Confinement {
        self.confinement
    }

    /// Whether it was given a file before.
    pub const fn has_served(&self) -> bool {
        self.jobs > 0
    }

    /// Whether the next file may be given to it. It is replaced long before it comes to its limit
    /// of processor time, which counts over its whole life.
    pub fn is_fit(&self) -> bool {
        matches!(self.state, State::Idle) && self.worked < self.limits.file_time
    }

    /// Sends a job. Sending it and all replies together may take `whole`.
    pub fn ask(&mut self, job: &Job, bytes: &[u8], whole: Duration) -> Result<(), Refusal> {
        self.jobs = self.jobs.saturating_add(1);
        self.state = State::Busy(Patience::new(whole, self.limits.page_time));
        self.watched(|worker| wire::write(&mut worker.input, job, bytes))
    }

    /// Sends a job under the limit for a whole document, and waits for the first reply.
    pub fn first_answer(&mut self, job: &Job, bytes: &[u8]) -> Result<Answer, Refusal> {
        self.ask(job, bytes, self.limits.file_time)?;
        self.receive()
    }

    /// The next reply to the job. `Done` and a refusal end it.
    pub fn receive(&mut self) -> Result<Answer, Refusal> {
        // An encoded picture is smaller than its pixels at four bytes each; a part is a file.
        let cap = self.limits.file_bytes.max(self.limits.pixels() * 4);
        let (reply, blob) = self.watched(|worker| wire::read(&mut worker.output, cap))?;
        match reply {
            Reply::Done => self.state = State::Idle,
            Reply::Refused(reason) => {
                if reason.leaves_worker_healthy() {
                    self.state = State::Idle;
                }
                return Err(reason.refusal(&self.limits));
            }
            _ => {}
        }
        Ok((reply, blob))
    }

    /// The end of a job: nothing may follow the last page.
    pub fn finish(&mut self) -> Result<(), Refusal> {
        match self.receive()? {
            (Reply::Done, _) => Ok(()),
            _ => Err(Refusal::Crashed),
        }
    }

    /// Reads or writes until that is done or the watchdog has killed the worker.
    fn watched<T>(&mut self, talk: impl FnOnce(&mut Self) -> io::Result<T>) -> Result<T, Refusal> {
        let State::Busy(patience) = self.state else {
            return Err(Refusal::Crashed);
        };
        let begun = Instant::now();
        self.watchdog.wake(patience.next());
        let outcome = talk(self);
        let in_time = self.watchdog.lie_down();
        self.worked += begun.elapsed();
        self.state = State::Busy(patience.less(begun.elapsed()));
        match outcome {
            Ok(value) if in_time => Ok(value),
            _ => {
                self.state = State::Dead;
                let status = self.watchdog.bury();
                Err(if in_time {
                    death::cause(status, self.last_words.spoke_of_memory())
                } else {
                    patience.over()
                })
            }
        }
    }
}

impl Patience {
    const fn new(whole: Duration, step: Duration) -> Self {
        Self {
            whole,
            left: whole,
            step,
        }
    }

    fn next(self) -> Duration {
        self.step.min(self.left)
    }

    const fn less(self, taken: Duration) -> Self {
        Self {
            left: self.left.saturating_sub(taken),
            ..self
        }
    }

    /// The limit that was run over, in full seconds.
    fn over(self) -> Refusal {
        let limit = if self.left < self.step {
            self.whole
        } else {
            self.step
        };
        Refusal::TimedOut {
            seconds: u32::try_from(limit.as_secs()).unwrap_or(u32::MAX).max(1),
        }
    }
}

/// The worker gets nothing but three pipes and its limits: no environment, no folder of its own.
#[expect(
    clippy::disallowed_methods,
    reason = "the worker is one of the few processes the program starts"
)]
fn spawn(program: &Path, limits: &Limits) -> io::Result<Child> {
    Command::new(program)
        .arg(WORKER_ARG)
        .arg(serde_json::to_string(limits)?)
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
}
