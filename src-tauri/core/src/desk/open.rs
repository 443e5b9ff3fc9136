//! Creating, opening and checking a vault, and changing its passphrase.

use super::recount::calendar_of;
use super::settings::{self, Settings};
use super::{Desk, held};
use crate::journal::{self, Op};
use crate::store::{Board, Store, StoreError};
use crate::vault::{self, Cost, Header, Key, KeyError, OpenError};
use chrono::{DateTime, Utc};
use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, RwLock};

#[derive(Debug, thiserror::Error)]
pub enum CreateError {
    #[error("there is a file already")]
    Exists,
    #[error("the passphrase is empty")]
    EmptyPassphrase,
    #[error(transparent)]
    Key(#[from] KeyError),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("the file cannot be made: {0}")]
    Io(#[from] io::Error),
}

#[derive(Debug, thiserror::Error)]
pub enum DeskOpenError {
    #[error(transparent)]
    Vault(#[from] OpenError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

#[derive(Debug, thiserror::Error)]
pub enum PassphraseError {
    #[error("the old passphrase is wrong")]
    Wrong,
    #[error("the new passphrase is empty")]
    Empty,
    #[error("the vault is open elsewhere")]
    InUse,
    #[error(transparent)]
    Key(#[from] KeyError),
    #[error(transparent)]
    Open(#[from] DeskOpenError),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("the new file cannot be written: {0}")]
    Io(#[from] io::Error),
}

/// What a check of the whole vault found.
#[derive(Debug)]
pub struct DeskCheck {
    /// Kind of the damaged thing, and which one it is.
    pub problems: Vec<(&'static str, String)>,
}

impl Desk {
    /// Creates a vault where there is no file yet.
    ///
    /// # Errors
    /// [`CreateError`]; nothing is left behind.
    pub fn create(
        file: &Path,
        passphrase: &str,
        cost: Cost,
        practice: bool,
        now: DateTime<Utc>,
    ) -> Result<Self, CreateError> {
        if passphrase.is_empty() {
            return Err(CreateError::EmptyPassphrase);
        }
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        let (header, key) = vault::new_key(passphrase, cost)?;
        empty_file(file).map_err(|error| match error.kind() {
            io::ErrorKind::AlreadyExists => CreateError::Exists,
            _ => CreateError::Io(error),
        })?;
        let made = Self::furnish(file, header, &key, practice, now);
        if made.is_err() {
            remove(file);
        }
        Ok(made?)
    }

    /// Opens a vault with its passphrase.
    ///
    /// # Errors
    /// [`DeskOpenError`]: a wrong passphrase, a newer format and damage are told apart.
    pub fn open(file: &Path, passphrase: &str) -> Result<Self, DeskOpenError> {
        let (header, key) = vault::unlock(file, passphrase)?;
        let desk = Self::at(file, header, &key)?;
        desk.fill_board()?;
        Ok(desk)
    }

    /// Writes the vault anew under another passphrase and opens it. The old file is replaced by a
    /// rename: whatever happens meanwhile, one of the two is whole.
    ///
    /// # Errors
    /// [`PassphraseError`]; the vault then still opens with the old passphrase.
    pub fn change_passphrase(
        file: &Path,
        old: &str,
        new: &str,
        cost: Cost,
        now: DateTime<Utc>,
    ) -> Result<Self, PassphraseError> {
        if new.is_empty() {
            return Err(PassphraseError::Empty);
        }
        let (header, key) = vault::unlock(file, old).map_err(|error| match error {
            OpenError::WrongPassphrase => PassphraseError::Wrong,
            other => PassphraseError::Open(DeskOpenError::Vault(other)),
        })?;
        let fresh = beside(file, "-new");
        let (new_header, new_key) = vault::new_key(new, cost)?;
        let written = rewrite(file, &header, &key, &fresh, &new_header, &new_key);
        if written.is_err() {
            remove(&fresh);
        }
        written?;
        let desk = Self::at(file, new_header, &new_key).map_err(DeskOpenError::Store)?;
        desk.write_down(now, None, Op::PassphraseChanged)?;
        desk.fill_board()?;
        Ok(desk)
    }

    /// Reads every page of the file, every document, picture and answer, and every journal entry.
    ///
    /// # Errors
    /// [`StoreError`] where the check itself cannot run.
    pub fn check(&self) -> Result<DeskCheck, StoreError> {
        let mut problems: Vec<(&'static str, String)> = held(&self.reader)
            .check()?
            .into_iter()
            .map(|line| ("page", line))
            .collect();
        match self.read(|read| read.altered_bytes()) {
            Ok(altered) => problems.extend(altered),
            Err(error) => problems.push(("document", error.to_string())),
        }
        match self.verify_journal() {
            Ok(verdict) => {
                problems.extend(verdict.first_broken.map(|n| ("journal", n.to_string())))
            }
            Err(error) => problems.push(("journal", error.to_string())),
        }
        Ok(DeskCheck { problems })
    }

    /// # Errors
    /// [`StoreError`] where the journal cannot be read at all.
    pub fn verify_journal(&self) -> Result<journal::Verdict, StoreError> {
        self.read(|read| read.walk_journal(|entries| journal::verify(entries)))
    }

    fn furnish(
        file: &Path,
        header: Header,
        key: &Key,
        practice: bool,
        now: DateTime<Utc>,
    ) -> Result<Self, StoreError> {
        let settings = Settings {
            practice,
            ..Settings::default()
        };
        let mut store = Store::create(file, &header, key)?;
        let tx = store.begin()?;
        settings::put(&tx, &settings)?;
        tx.commit()?;
        drop(store);
        let desk = Self::at(file, header, key)?;
        desk.write_down(now, None, Op::VaultCreated { practice })?;
        desk.fill_board()?;
        Ok(desk)
    }

    pub(super) fn at(file: &Path, header: Header, key: &Key) -> Result<Self, StoreError> {
        let writer = Store::open(file, &header, key)?;
        let reader = Store::open(file, &header, key)?;
        let settings = Settings::load(reader.read())?;
        let calendar = calendar_of(reader.read())?;
        let desk = Self {
            file: file.to_owned(),
            header,
            writer: Mutex::new(writer),
            reader: Mutex::new(reader),
            board: Mutex::new(Board::open(&Board::beside(file)).ok()),
            settings: RwLock::new(settings),
            calendar: RwLock::new(Arc::new(calendar)),
        };
        Ok(desk)
    }
}

fn rewrite(
    file: &Path,
    header: &Header,
    key: &Key,
    fresh: &Path,
    new_header: &Header,
    new_key: &Key,
) -> Result<(), PassphraseError> {
    let store = Store::open(file, header, key).map_err(DeskOpenError::Store)?;
    store.settle_alone().map_err(|error| match error {
        StoreError::Busy => PassphraseError::InUse,
        other => PassphraseError::Store(other),
    })?;
    remove(fresh);
    empty_file(fresh)?;
    store.copy_to(fresh, new_header, new_key)?;
    File::open(fresh)?.sync_all()?;
    drop(store);
    Ok(put_in_place(fresh, file)?)
}

/// Renames a finished file to its place, and waits until the folder knows it.
pub(super) fn put_in_place(fresh: &Path, file: &Path) -> io::Result<()> {
    fs::rename(fresh, file)?;
    if let Some(folder) = file
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
    {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

/// A new, empty file that only its owner may read.
pub(super) fn empty_file(file: &Path) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    options.open(file).map(drop)
}

/// Removes a file and what SQLite keeps beside it; what is not there is no trouble.
pub(super) fn remove(file: &Path) {
    for suffix in ["", "-wal", "-shm", "-journal"] {
        drop(fs::remove_file(beside(file, suffix)));
    }
}

pub(super) fn beside(file: &Path, suffix: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}
