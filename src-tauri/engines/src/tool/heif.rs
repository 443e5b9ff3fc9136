//! HEIC and AVIF, the photographs of telephones: libheif makes PNG of them.
//!
//! `heif-convert` reads a file by its name and writes files by theirs. It is given names that lead
//! to the two pipes: its input is `/dev/stdin`, and its output a symbolic link `page.png` that
//! points to its own standard output. The links lie in a folder of this user under the run-time
//! directory; they hold no data, and several pictures of one file come one after the other.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use dekada_core::pages::Refusal;

use super::Program;
use super::run::{Fault, Output, Task};
use crate::limits::Limits;

/// The pictures of a file, upright, as PNG after PNG that nobody has looked at yet.
pub fn to_pngs(worker: &Path, file: &[u8], limits: &Limits) -> Result<Vec<u8>, Refusal> {
    let program = Program::HeifConvert;
    if !program.is_installed() {
        return Err(program.missing());
    }
    let links = Links::new(limits.pages.min(64)).map_err(|_| program.missing())?;
    let task = Task {
        program,
        arguments: vec![
            "--quiet".to_owned(),
            "/dev/stdin".to_owned(),
            links.picture().to_string_lossy().into_owned(),
        ],
        input: file,
        // A PNG is smaller than its pixels at four bytes each.
        output_cap: limits.pixels() * 4,
        output: Output::Results,
        memory_bytes: limits.memory_bytes,
        time: limits.page_time,
    };
    let output = task.run(worker, &AtomicBool::new(false));
    let output = output.map_err(|fault| match fault {
        Fault::Failed => Refusal::Damaged,
        fault => fault.refusal(program, limits.page_time),
    })?;
    if output.is_empty() {
        return Err(Refusal::Damaged);
    }
    Ok(output)
}

/// A folder of links to standard output, removed when it is dropped.
struct Links(PathBuf);

impl Links {
    /// `page.png` for one picture, `page-1.png` and so on for several.
    fn new(pictures: u32) -> io::Result<Self> {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("dekada-{}-{number}", std::process::id());
        let links = Self(run_time_folder()?.join(name));
        make_private(&links.0)?;
        link(&links.picture())?;
        for number in 1..=pictures {
            link(&links.0.join(format!("page-{number}.png")))?;
        }
        Ok(links)
    }

    fn picture(&self) -> PathBuf {
        self.0.join("page.png")
    }
}

impl Drop for Links {
    fn drop(&mut self) {
        // What cannot be removed is links without a target; the folder goes with the session.
        drop(fs::remove_dir_all(&self.0));
    }
}

/// The folder that belongs to this user and this session (XDG base directories), in memory.
fn run_time_folder() -> io::Result<PathBuf> {
    let folders = [
        std::env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from),
        own_folder_in_run(),
        Some(PathBuf::from("/dev/shm")),
    ];
    let folder = folders.into_iter().flatten().find(|path| path.is_dir());
    folder.ok_or_else(|| io::ErrorKind::NotFound.into())
}

#[cfg(target_os = "linux")]
fn own_folder_in_run() -> Option<PathBuf> {
    let user = rustix::process::getuid().as_raw();
    Some(PathBuf::from(format!("/run/user/{user}")))
}

#[cfg(not(target_os = "linux"))]
const fn own_folder_in_run() -> Option<PathBuf> {
    None
}

#[cfg(unix)]
fn make_private(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    fs::DirBuilder::new().mode(0o700).create(folder)
}

#[cfg(unix)]
fn link(name: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink("/proc/self/fd/1", name)
}

#[cfg(not(unix))]
fn make_private(_folder: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

#[cfg(not(unix))]
fn link(_name: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}
