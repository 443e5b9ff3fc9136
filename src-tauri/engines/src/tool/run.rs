//! Runs a tool behind the fence: bytes in, bytes out, a cap for everything.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use dekada_core::pages::Refusal;

use super::{FENCE_ARG, Order, Program};
use crate::worker::WORKER_ARG;

/// How often a wait looks whether it is still wanted.
const GLANCE: Duration = Duration::from_millis(20);

/// One run of a tool.
pub struct Task<'a> {
    pub program: Program,
    pub arguments: Vec<String>,
    pub input: &'a [u8],
    /// The most that it may say.
    pub output_cap: u64,
    /// Whether its complaints belong to the answer, as with `--version`.
    pub output: Output,
    pub memory_bytes: u64,
    pub time: Duration,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Output {
    Results,
    ResultsAndComplaints,
}

/// Why a run has no result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The tool is not installed, or the program could not be started.
    Missing,
    /// It gave up, or fell over.
    Failed,
    TimedOut,
    /// It said more than it may.
    TooMuch,
    /// The caller does not want it any more.
    Stopped,
}

impl Task<'_> {
    /// `worker` is the program that puts up the fence. A stopped task is killed at once.
    pub fn run(&self, worker: &Path, stop: &AtomicBool) -> Result<Vec<u8>, Fault> {
        if !self.program.is_installed() {
            return Err(Fault::Missing);
        }
        let (mut child, output) = self.spawn(worker).map_err(|_| Fault::Missing)?;
        let begun = Instant::now();
        let cap = self.output_cap;
        let (sender, receiver) = mpsc::channel();
        // It ends by itself: with the output, with the cap, or with the tool, which is killed below.
        thread::spawn(move || drop(sender.send(read_at_most(output, cap))));
        let answer = loop {
            match receiver.recv_timeout(GLANCE) {
                Ok(answer) => break answer.map_err(|_| Fault::Failed).flatten(),
                Err(RecvTimeoutError::Disconnected) => break Err(Fault::Failed),
                Err(RecvTimeoutError::Timeout) if stop.load(Ordering::Relaxed) => {
                    break Err(Fault::Stopped);
                }
                Err(RecvTimeoutError::Timeout) if begun.elapsed() > self.time => {
                    break Err(Fault::TimedOut);
                }
                Err(RecvTimeoutError::Timeout) => {}
            }
        };
        let status = bury(&mut child, answer.is_ok());
        let answer = answer?;
        match self.output {
            Output::Results if !status.is_some_and(|status| status.success()) => Err(Fault::Failed),
            _ => Ok(answer),
        }
    }

    #[expect(
        clippy::disallowed_methods,
        reason = "the tools are among the few processes the program starts"
    )]
    fn spawn(&self, worker: &Path) -> io::Result<(Child, io::PipeReader)> {
        let order = Order {
            program: self.program,
            arguments: self.arguments.clone(),
            memory_bytes: self.memory_bytes,
            processor_seconds: self.time.as_secs() + 1,
        };
        let (output, input_end) = io::pipe()?;
        let complaints = match self.output {
            Output::Results => Stdio::null(),
            Output::ResultsAndComplaints => input_end.try_clone()?.into(),
        };
        let child = Command::new(worker)
            .arg(WORKER_ARG)
            .arg(FENCE_ARG)
            .arg(serde_json::to_string(&order)?)
            .env_clear()
            .stdin(in_memory(self.input)?)
            .stdout(input_end)
            .stderr(complaints)
            .spawn()?;
        Ok((child, output))
    }
}

impl Fault {
    /// What it means for a page that is asked for.
    pub fn refusal(self, program: Program, time: Duration) -> Refusal {
        match self {
            Self::Missing => program.missing(),
            Self::Failed | Self::TooMuch | Self::Stopped => Refusal::Crashed,
            Self::TimedOut => Refusal::TimedOut {
                seconds: u32::try_from(time.as_secs()).unwrap_or(u32::MAX).max(1),
            },
        }
    }
}

/// An anonymous file that lives in memory: a tool that wants to seek can, and no disk sees it.
#[cfg(target_os = "linux")]
fn in_memory(bytes: &[u8]) -> io::Result<Stdio> {
    use std::io::{Seek, Write};
    let file = rustix::fs::memfd_create("page", rustix::fs::MemfdFlags::CLOEXEC)?;
    let mut file = File::from(file);
    file.write_all(bytes)?;
    file.rewind()?;
    Ok(file.into())
}

#[cfg(not(target_os = "linux"))]
fn in_memory(_bytes: &[u8]) -> io::Result<Stdio> {
    Err(io::ErrorKind::Unsupported.into())
}

fn read_at_most(from: impl Read, cap: u64) -> io::Result<Result<Vec<u8>, Fault>> {
    let mut bytes = Vec::new();
    from.take(cap + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > cap {
        return Ok(Err(Fault::TooMuch));
    }
    Ok(Ok(bytes))
}

/// Waits a moment for a tool that has said everything; kills any other.
fn bury(child: &mut Child, is_done: bool) -> Option<ExitStatus> {
    const DYING_TIME: Duration = Duration::from_secs(2);
    let begun = Instant::now();
    while is_done && begun.elapsed() < DYING_TIME {
        if let Ok(Some(status)) = child.try_wait() {
            return Some(status);
        }
        thread::sleep(Duration::from_millis(1));
    }
    // One that is dead already cannot be killed, and that is as well.
    drop(child.kill());
    child.wait().ok()
}
