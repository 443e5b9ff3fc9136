//! A file that is kept up to date in a folder, for calendar programs that read it there. It is
//! replaced by a rename, and only when something in it changed, so that they neither read a half
//! nor wake for nothing.

use super::file;
use crate::trouble::io_failure;
use crate::{App, Failure};
use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

const NAME: &str = "dekada.ics";

/// Keeps the file in the folder of the settings; nothing to do where there is none.
pub(crate) fn keep(app: &App) -> Result<(), Failure> {
    let Some(board) = app.board() else {
        return Ok(());
    };
    match board.calendar_file()? {
        Some(file) => keep_in(app, &file.folder),
        None => Ok(()),
    }
}

/// Writes the file into that folder; nothing to do where none is named.
pub(crate) fn keep_in(app: &App, folder: &str) -> Result<(), Failure> {
    let path = Path::new(folder);
    if folder.is_empty() {
        return Ok(());
    }
    if !path.is_absolute() || !path.is_dir() {
        return Err(Failure::failed("ics-folder-missing"));
    }
    let made = file::of_the_board(app)?;
    replace(&path.join(NAME), made.text.as_bytes()).map_err(|error| io_failure(&error))
}

/// A file that nobody keeps up to date any more would tell old limits.
pub(crate) fn remove_from(folder: &str) {
    if !folder.is_empty() {
        fs::remove_file(Path::new(folder).join(NAME)).ok();
    }
}

fn replace(file: &Path, bytes: &[u8]) -> io::Result<()> {
    if fs::read(file).is_ok_and(|old| old == bytes) {
        return Ok(());
    }
    let part = file.with_file_name(format!(".{NAME}.part"));
    // What a program that was killed has left.
    fs::remove_file(&part).ok();
    let written = write_private(&part, bytes).and_then(|()| fs::rename(&part, file));
    if written.is_err() {
        fs::remove_file(&part).ok();
    }
    written
}

fn write_private(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    let mut file = options.open(file)?;
    file.write_all(bytes)?;
    file.sync_all()
}
