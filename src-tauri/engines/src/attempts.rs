//! Attempts to get out of a confined process, for the tests of both confinements.
//!
//! What confines a process cannot be taken off again, so each attempt is made by this very test
//! binary in a process of its own, which is told by its environment what to try.

#![allow(clippy::unwrap_used, reason = "only tests use it")]

use std::fs::{self, File};
use std::net::{TcpStream, UdpSocket};
use std::os::unix::net::UnixDatagram;
use std::process::{Command, exit};
use std::time::{Duration, Instant};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attempt {
    OpenSocket,
    Connect,
    TalkOnThisMachine,
    ReadFile,
    ReadTheProgramsMemory,
    ListHome,
    WriteFile,
    WriteIntoRunTimeFolder,
    Spawn,
    SignalTheProgram,
    Allocate,
    WorkForEver,
}

const ORDER: &str = "DEKADA_TEST_ATTEMPT";
const REFUSED: i32 = 40;
const SUCCEEDED: i32 = 41;

impl Attempt {
    pub const ALL: [Self; 12] = [
        Self::OpenSocket,
        Self::Connect,
        Self::TalkOnThisMachine,
        Self::ReadFile,
        Self::ReadTheProgramsMemory,
        Self::ListHome,
        Self::WriteFile,
        Self::WriteIntoRunTimeFolder,
        Self::Spawn,
        Self::SignalTheProgram,
        Self::Allocate,
        Self::WorkForEver,
    ];

    fn succeeds(self, program: u32) -> bool {
        match self {
            Self::OpenSocket => UdpSocket::bind("127.0.0.1:0").is_ok(),
            Self::Connect => {
                // Refused by the system is not refused by nobody listening.
                TcpStream::connect("127.0.0.1:9")
                    .is_err_and(|error| error.kind() == std::io::ErrorKind::ConnectionRefused)
            }
            Self::TalkOnThisMachine => UnixDatagram::unbound().is_ok(),
            Self::ReadFile => fs::read("/etc/passwd").is_ok(),
            Self::ReadTheProgramsMemory => File::open(format!("/proc/{program}/mem")).is_ok(),
            Self::ListHome => fs::read_dir("/root").is_ok() || fs::read_dir("/home").is_ok(),
            Self::WriteFile => File::create("/dev/shm/dekada-test-attempt").is_ok(),
            Self::WriteIntoRunTimeFolder => fs::create_dir("/run/dekada-test-attempt").is_ok(),
            Self::Spawn => spawns(),
            Self::SignalTheProgram => i32::try_from(program)
                .ok()
                .and_then(rustix::process::Pid::from_raw)
                .is_some_and(|pid| rustix::process::test_kill_process(pid).is_ok()),
            Self::Allocate => {
                vec![1u8; 3 << 30]
                    .iter()
                    .map(|byte| u64::from(*byte))
                    .sum::<u64>()
                    > 0
            }
            Self::WorkForEver => {
                let begun = Instant::now();
                while begun.elapsed() < Duration::from_secs(120) {}
                true
            }
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "the attempt must fail")]
fn spawns() -> bool {
    Command::new("/bin/true").status().is_ok()
}

/// In the process of the attempt: confines it, tries, and ends it. Elsewhere it does nothing.
pub fn make(confine: impl FnOnce()) {
    let Ok(order) = std::env::var(ORDER) else {
        return;
    };
    let attempt = Attempt::ALL
        .into_iter()
        .find(|attempt| format!("{attempt:?}") == order)
        .unwrap();
    let program = std::os::unix::process::parent_id();
    confine();
    exit(if attempt.succeeds(program) {
        SUCCEEDED
    } else {
        REFUSED
    });
}

/// Lets a process of its own try; it must be refused, or die of it.
#[expect(
    clippy::disallowed_methods,
    reason = "the attempt needs a process of its own"
)]
pub fn must_fail(test: &str, attempt: Attempt) {
    let status = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", test, "--test-threads=1"])
        .env(ORDER, format!("{attempt:?}"))
        .output()
        .unwrap()
        .status;
    match attempt {
        Attempt::Allocate | Attempt::WorkForEver => {
            assert_eq!(status.code(), None, "{attempt:?} ends the process");
        }
        _ => assert_eq!(status.code(), Some(REFUSED), "{attempt:?}"),
    }
}
