//! What the worker gives up on Linux before it reads its first job.
//!
//! Three fences, each of which holds without the others: resource limits (`setrlimit`), no file
//! system and no TCP (Landlock, Linux 5.13 and later), and no system call but those on a short list
//! (seccomp). A fence that the kernel does not have is left out, and the worker says so. A call
//! that is not on the list fails with EPERM instead of killing the process: a library that looks
//! for something it does not need goes on, and one that needs it fails cleanly.

use std::fs::File;
use std::io;
use std::os::fd::AsFd;

use landlock::{ABI, Access, AccessFs, AccessNet, Ruleset, RulesetAttr, RulesetStatus, Scope};
use rustix::process::{Resource, Rlimit, setrlimit};
use seccompiler::{BpfProgram, SeccompAction, SeccompFilter, TargetArch};

use crate::limits::Limits;
use crate::wire::Confinement;

/// The pipe for replies, under a number of its own: a library that prints to standard output
/// (`adobe-cmap-parser` does) must not break a frame, so that number now leads to the error stream.
pub fn reply_pipe() -> io::Result<File> {
    let output = io::stdout().as_fd().try_clone_to_owned()?;
    rustix::stdio::dup2_stdout(io::stderr())?;
    Ok(output.into())
}

/// Sets up all fences and returns those that stand.
pub fn confine(limits: &Limits) -> Confinement {
    let resources = limit_resources(limits).is_ok();
    let files = close_file_system();
    // Only now, because Landlock needs a descriptor of its own for a moment.
    let descriptors = limit(Resource::Nofile, 0).is_ok();
    Confinement {
        resources: resources && descriptors,
        files,
        system_calls: allow_few_system_calls().is_ok(),
    }
}

fn limit_resources(limits: &Limits) -> rustix::io::Result<()> {
    limit(Resource::As, limits.memory_bytes)?;
    // The program replaces a worker that has worked for `file_time`; the last file may take as
    // long again.
    limit(Resource::Cpu, 2 * limits.file_time.as_secs() + 60)?;
    limit(Resource::Fsize, 0)?;
    // A core file would be a copy of somebody's document.
    limit(Resource::Core, 0)
}

pub fn limit(resource: Resource, value: u64) -> rustix::io::Result<()> {
    let limit = Rlimit {
        current: Some(value),
        maximum: Some(value),
    };
    setrlimit(resource, limit)
}

/// No rule is added, so everything that Landlock can refuse is refused.
fn close_file_system() -> bool {
    let closed = Ruleset::default()
        .handle_access(AccessFs::from_all(ABI::V5))
        .and_then(|rules| rules.handle_access(AccessNet::from_all(ABI::V5)))
        .and_then(|rules| rules.scope(Scope::from_all(ABI::V6)))
        .and_then(Ruleset::create)
        .and_then(landlock::RulesetCreated::restrict_self);
    closed.is_ok_and(|status| status.ruleset != RulesetStatus::NotEnforced)
}

/// What computing needs: pipes that are open already, memory, time, and an end.
const CALLS: [libc::c_long; 34] = [
    libc::SYS_read,
    libc::SYS_readv,
    libc::SYS_write,
    libc::SYS_writev,
    libc::SYS_close,
    libc::SYS_fstat,
    libc::SYS_brk,
    libc::SYS_mmap,
    libc::SYS_munmap,
    libc::SYS_mremap,
    libc::SYS_mprotect,
    libc::SYS_madvise,
    libc::SYS_futex,
    libc::SYS_membarrier,
    libc::SYS_rseq,
    libc::SYS_set_robust_list,
    libc::SYS_getrandom,
    libc::SYS_clock_gettime,
    libc::SYS_clock_nanosleep,
    libc::SYS_nanosleep,
    libc::SYS_gettimeofday,
    libc::SYS_sched_yield,
    libc::SYS_sched_getaffinity,
    libc::SYS_getpid,
    libc::SYS_gettid,
    libc::SYS_tgkill,
    libc::SYS_rt_sigaction,
    libc::SYS_rt_sigprocmask,
    libc::SYS_rt_sigreturn,
    libc::SYS_sigaltstack,
    libc::SYS_restart_syscall,
    libc::SYS_exit,
    libc::SYS_exit_group,
    libc::SYS_getcpu,
];

fn allow_few_system_calls() -> Result<(), seccompiler::Error> {
    let unconditionally = Vec::new;
    let rules = CALLS.into_iter().map(|call| (call, unconditionally()));
    let filter = SeccompFilter::new(
        rules.collect(),
        SeccompAction::Errno(libc::EPERM.unsigned_abs()),
        SeccompAction::Allow,
        TargetArch::try_from(std::env::consts::ARCH)?,
    )?;
    seccompiler::apply_filter(&BpfProgram::try_from(filter)?)
}

#[cfg(test)]
mod tests {
    use std::net::TcpListener;
    use std::thread;

    use super::*;
    use crate::attempts::{self, Attempt};

    /// Landlock and seccomp hold for a thread, so a test may put one behind the fences.
    fn confined<T: Send + 'static>(fence: fn(), attempt: fn() -> T) -> T {
        let thread = thread::spawn(move || {
            fence();
            attempt()
        });
        thread.join().unwrap()
    }

    /// In a process of its own: becomes as confined as a worker and tries to get out.
    #[test]
    fn an_attempt_in_the_worker() {
        attempts::make(|| {
            let limits = Limits {
                memory_bytes: 1 << 30,
                ..Limits::default()
            };
            let confinement = confine(&limits);
            assert!(confinement.resources && confinement.files && confinement.system_calls);
        });
    }

    #[test]
    fn no_attempt_leads_out_of_the_worker() {
        // A worker that works for ever is ended by the program's watchdog long before the system
        // does it.
        let attempts = Attempt::ALL
            .into_iter()
            .filter(|attempt| *attempt != Attempt::WorkForEver);
        for attempt in attempts {
            attempts::must_fail("worker::sandbox::tests::an_attempt_in_the_worker", attempt);
        }
    }

    #[test]
    fn behind_landlock_no_file_can_be_opened() {
        let opened = confined(
            || assert!(close_file_system(), "this kernel has no Landlock"),
            || {
                File::open("/etc/passwd")
                    .map(drop)
                    .map_err(|error| error.kind())
            },
        );
        assert_eq!(opened, Err(io::ErrorKind::PermissionDenied));
    }

    #[test]
    fn behind_seccomp_there_is_neither_network_nor_another_program() {
        let fence = || allow_few_system_calls().unwrap();
        let listened = confined(fence, || TcpListener::bind("127.0.0.1:0").is_ok());
        assert!(!listened);
        #[expect(clippy::disallowed_methods, reason = "the attempt must fail")]
        let started = confined(fence, || {
            std::process::Command::new("/bin/true").status().is_ok()
        });
        assert!(!started);
        let computed = confined(fence, || vec![1u64; 1 << 20].iter().sum::<u64>());
        assert_eq!(computed, 1 << 20, "computing goes on");
    }
}
