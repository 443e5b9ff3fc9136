//! How long a command took, and how much of the processors' time.
//!
//! A person waits for the first; the second also says which side is faster on a machine that has
//! other work.

use std::{
    fs,
    iter::Sum,
    process::Command,
    time::{Duration, Instant},
};

use crate::shell::Outcome;

/// Linux counts in hundredths of a second wherever programs can see it (`USER_HZ`).
const TICK: Duration = Duration::from_millis(10);

#[derive(Clone, Copy, Default)]
pub struct Spent {
    pub wall: Duration,
    pub processor: Duration,
}

impl Sum for Spent {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), |sum, one| Self {
            wall: sum.wall + one.wall,
            processor: sum.processor + one.processor,
        })
    }
}

/// What `work` returns, and what it took together with all programs that it waited for.
pub fn timed<T>(work: impl FnOnce() -> Outcome<T>) -> Outcome<(T, Spent)> {
    let (began, before) = (Instant::now(), waited_for());
    let done = work()?;
    let spent = Spent {
        wall: began.elapsed(),
        processor: waited_for().saturating_sub(before),
    };
    Ok((done, spent))
}

/// Runs a command to the end without showing anything.
pub fn quietly(command: &mut Command) -> Outcome<Spent> {
    Ok(timed(|| crate::shell::read_quietly(command, &[0]))?.1)
}

/// Processor time of the ended children of this process: fields 16 and 17 of `/proc/self/stat`.
fn waited_for() -> Duration {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // The second field is a name in brackets and may hold spaces.
    let after = stat.rsplit_once(')').map_or("", |(_, after)| after);
    let ticks = after.split_whitespace().skip(13).take(2);
    TICK * ticks.filter_map(|ticks| ticks.parse::<u32>().ok()).sum()
}
