//! Why a worker died.
//!
//! What a worker writes to its error stream may quote the file, so it is thrown away unread but
//! for one thing: whether it contains the sentence with which Rust's allocator gives up. An
//! allocation that fails aborts the process, and an abort for any other reason looks the same from
//! outside.

use std::io::Read;
use std::process::{ChildStderr, ExitStatus};
use std::thread::{self, JoinHandle};

use dekada_core::pages::Refusal;

/// `std::alloc::handle_alloc_error` prints "memory allocation of N bytes failed".
const ALLOCATION_FAILED: &[u8] = b"memory allocation of ";

/// The error stream of a worker, drained until the worker ends.
pub struct LastWords(Option<JoinHandle<bool>>);

impl LastWords {
    pub fn listen(errors: ChildStderr) -> Self {
        Self(Some(thread::spawn(move || {
            find_in(errors, ALLOCATION_FAILED)
        })))
    }

    /// Whether the worker ended for want of memory. Waits for the end of its stream.
    pub fn spoke_of_memory(&mut self) -> bool {
        self.0
            .take()
            .is_some_and(|thread| thread.join().unwrap_or(false))
    }
}

/// `status` is the worker's own end, `None` when it was killed for breaking the form of a reply.
pub fn cause(status: Option<ExitStatus>, spoke_of_memory: bool) -> Refusal {
    if spoke_of_memory || status.is_some_and(killed_by_the_system) {
        Refusal::OutOfMemory
    } else {
        Refusal::Crashed
    }
}

/// Nobody else kills a worker without being asked to: the kernel was out of memory.
#[cfg(unix)]
fn killed_by_the_system(status: ExitStatus) -> bool {
    use std::os::unix::process::ExitStatusExt;
    const SIGKILL: i32 = 9;
    status.signal() == Some(SIGKILL)
}

#[cfg(not(unix))]
const fn killed_by_the_system(_status: ExitStatus) -> bool {
    false
}

fn find_in(mut stream: impl Read, needle: &[u8]) -> bool {
    let mut found = false;
    let mut window = Vec::new();
    let mut chunk = [0; 4096];
    while let Ok(read @ 1..) = stream.read(&mut chunk) {
        window.extend_from_slice(chunk.get(..read).unwrap_or_default());
        found |= window.windows(needle.len()).any(|part| part == needle);
        // Keeps what may be the beginning of the sentence.
        window.drain(..window.len().saturating_sub(needle.len()));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives one byte at a time.
    struct Drip<'a>(&'a [u8]);

    impl Read for Drip<'_> {
        fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
            self.0.read(&mut into[..1])
        }
    }

    #[test]
    fn the_allocators_sentence_is_found_however_it_arrives() {
        let words = b"thread main\nmemory allocation of 77 bytes failed\n";
        assert!(find_in(Drip(words), ALLOCATION_FAILED));
        assert!(find_in(&words[..], ALLOCATION_FAILED));
        assert!(!find_in(&b"stack overflow"[..], ALLOCATION_FAILED));
    }
}
