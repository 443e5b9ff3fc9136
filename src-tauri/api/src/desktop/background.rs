//! What a desktop starts by itself, so that reminders come without the window.

use std::io;
use std::path::PathBuf;

/// A way to have programs started without a person. A file for each operating system.
pub(crate) trait Background {
    /// The reminders of this vault are started again and again, also after a restart.
    fn has_timer(&self, job: &Job) -> bool;

    /// They are being started now, and not only from the next start of the desktop on.
    fn timer_runs(&self) -> bool;

    /// The window of this vault starts with the desktop, out of sight.
    fn has_autostart(&self, job: &Job) -> bool;

    fn set_timer(&self, job: &Job, on: bool) -> Result<(), BackgroundError>;

    fn set_autostart(&self, job: &Job, on: bool) -> Result<(), BackgroundError>;
}

/// What is started.
pub(crate) struct Job {
    /// The folder of the two programs.
    pub programs: PathBuf,
    pub vault: PathBuf,
}

#[derive(Debug, thiserror::Error)]
pub(crate) enum BackgroundError {
    #[error("it is not known where this person's settings lie")]
    NoConfigFolder,
    #[error("the program is not there: {name}")]
    NoProgram { name: &'static str },
    #[error("a path is not text in UTF-8")]
    NotText,
    #[error("a file cannot be written: {0}")]
    Io(#[from] io::Error),
}
