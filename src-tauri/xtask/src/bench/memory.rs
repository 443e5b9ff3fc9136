//! The most memory that a program and the workers it starts held at any moment.
//!
//! Linux keeps the high-water mark of every process (`VmHWM` in `/proc/PID/status`); it is read
//! until the process ends, so that only growth in the last few milliseconds can be missed.

use std::{
    collections::BTreeMap,
    fs,
    process::{Command, ExitStatus, Stdio},
    thread,
    time::{Duration, Instant},
};

use crate::shell::{Outcome, Trouble};

const BETWEEN_LOOKS: Duration = Duration::from_millis(5);

pub struct Watched {
    pub time: Duration,
    /// Bytes of the program itself.
    pub program: u64,
    /// Bytes of the largest process that it started.
    pub worker: u64,
}

/// Runs to a good end without showing anything, and looks at its memory meanwhile.
pub fn watch(command: &mut Command) -> Outcome<Watched> {
    let (watched, ended) = look(command.stdout(Stdio::null()))?;
    if ended.success() {
        return Ok(watched);
    }
    let name = command.get_program().display();
    Err(Trouble::new(format!("{name} failed: {ended}")))
}

/// Runs to any end; what it answers goes where the caller said.
pub fn look(command: &mut Command) -> Outcome<(Watched, ExitStatus)> {
    let began = Instant::now();
    let mut program = command.stderr(Stdio::null()).spawn()?;
    let id = program.id();
    let (mut own, mut workers) = (0, BTreeMap::new());
    let ended = loop {
        if let Some(ended) = program.try_wait()? {
            break ended;
        }
        own = high_water(id).unwrap_or(own);
        // Between fork and exec a child still wears its parent's mark; the last look at it counts.
        workers.extend(
            children(id)
                .into_iter()
                .filter_map(|child| Some((child, high_water(child)?))),
        );
        thread::sleep(BETWEEN_LOOKS);
    };
    let watched = Watched {
        time: began.elapsed(),
        program: own,
        worker: workers.into_values().max().unwrap_or_default(),
    };
    Ok((watched, ended))
}

/// The processes that any thread of this one started and that are still there.
fn children(id: u32) -> Vec<u32> {
    let threads = fs::read_dir(format!("/proc/{id}/task"));
    let threads = threads.into_iter().flatten().flatten();
    let listed =
        threads.filter_map(|thread| fs::read_to_string(thread.path().join("children")).ok());
    listed
        .flat_map(|line| {
            line.split_whitespace()
                .filter_map(|id| id.parse().ok())
                .collect::<Vec<_>>()
        })
        .collect()
}

/// Bytes; nothing where the process has ended.
fn high_water(id: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{id}/status")).ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kibibytes: u64 = line.trim().strip_suffix(" kB")?.trim().parse().ok()?;
    Some(kibibytes << 10)
}
