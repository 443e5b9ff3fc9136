//! The kernel's part on Linux: no core dumps, and the time since boot.

use std::{io, time::Duration};

use rustix::{
    process::{DumpableBehavior, Resource, Rlimit, set_dumpable_behavior, setrlimit},
    time::{ClockId, clock_gettime},
};

use super::{Clock, Hardening};

pub struct Linux;

impl Hardening for Linux {
    /// The limit also holds for the web view's processes, which have decoded page images in
    /// memory, and is honoured by systemd-coredump and apport. The second lock keeps other programs
    /// of the same user from reading this process's memory.
    fn forbid_core_dumps(&self) -> io::Result<()> {
        let nothing = Rlimit {
            current: Some(0),
            maximum: Some(0),
        };
        setrlimit(Resource::Core, nothing)?;
        set_dumpable_behavior(DumpableBehavior::NotDumpable)?;
        Ok(())
    }
}

impl Clock for Linux {
    fn since_boot(&self) -> Duration {
        let time = clock_gettime(ClockId::Boottime);
        let seconds = u64::try_from(time.tv_sec).unwrap_or_default();
        Duration::from_secs(seconds)
            + Duration::from_nanos(u64::try_from(time.tv_nsec).unwrap_or_default())
    }
}
