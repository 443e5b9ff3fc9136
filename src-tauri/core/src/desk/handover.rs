//! The work handed to a second officer, and taken back.
//!
//! A **pack** is the whole vault, written anew under the second officer's passphrase: an ordinary
//! vault that Dekada opens. One chain of hashes runs through both journals up to its making; then
//! each goes on with an entry that the other does not have, so that not even the same deed at the
//! same moment is taken for a common one. When the pack comes back the chains show where the two
//! parted. The pack knows neither the first officer's name nor their folders: nobody judges or
//! signs in another's name.
//!
//! **Taking back** asks which side went on. Entries that only tell of reminders, of settings, of
//! files saved and of packs change nothing that is kept (`parted`); any other one is work. The
//! side without work gives way: where this vault did none, the pack's content replaces it under
//! this vault's own key, by a rename, so that at every moment one of the two is whole; where the
//! pack did none, this vault stays. Either way the quiet entries of the side that gives way are
//! appended again, each with its own moment and author, and the officer's own settings stay; the
//! company's requisites and the legal time zone come with the work. Where both worked nothing is
//! changed: two histories are not mixed by a program.

mod parted;

use self::parted::part;
use super::open::{beside, empty_file, put_in_place, remove};
use super::settings::{self, Deputy, Officer, Settings};
use super::{Desk, Done, append, held};
use crate::journal::{self, Entry, Op};
use crate::store::{Store, StoreError, Tx};
use crate::vault::{self, Cost, Header, Key, KeyError, OpenError};
use chrono::{DateTime, Utc};
use sha2::{Digest as _, Sha256};
use std::fs::{self, File};
use std::io;
use std::path::Path;
use std::sync::PoisonError;

/// What a pack holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HandedOver {
    pub requests: u64,
    pub documents: u64,
}

/// The vault with the work of both, open.
pub struct TakenBack {
    pub desk: Desk,
    /// Journal entries that were written in the pack.
    pub entries: u64,
}

#[derive(Debug, thiserror::Error)]
pub enum HandOverError {
    #[error("the passphrase is empty")]
    EmptyPassphrase,
    #[error("the passphrase is this vault's own")]
    OwnPassphrase,
    #[error("there is a file already")]
    Exists,
    #[error(transparent)]
    Key(#[from] KeyError),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("the pack cannot be written: {0}")]
    Io(#[from] io::Error),
}

#[derive(Debug, thiserror::Error)]
pub enum TakeBackError {
    #[error("the pack is this vault itself")]
    SameFile,
    #[error("this vault: {0}")]
    Own(#[source] OpenError),
    #[error("this vault is open elsewhere")]
    InUse,
    #[error("the pack: {0}")]
    Pack(#[source] OpenError),
    #[error("the pack is open elsewhere")]
    PackInUse,
    #[error("the pack is damaged")]
    PackDamaged,
    #[error("entry {entry} of the pack's journal does not follow from the one before")]
    PackJournal { entry: u64 },
    #[error("the pack was made from another vault")]
    Foreign,
    #[error("both went on: {own} entries here, {pack} in the pack")]
    BothWentOn { own: u64, pack: u64 },
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("the vault cannot be written: {0}")]
    Io(#[from] io::Error),
}

impl Desk {
    /// Writes a pack for a second officer. Until it is written this program writes nothing else.
    ///
    /// # Errors
    /// [`HandOverError`]; nothing has changed and no file is left behind.
    pub fn hand_over(
        &self,
        pack: &Path,
        passphrase: &str,
        cost: Cost,
        now: DateTime<Utc>,
    ) -> Result<HandedOver, HandOverError> {
        if passphrase.is_empty() {
            return Err(HandOverError::EmptyPassphrase);
        }
        if fs::symlink_metadata(pack).is_ok() {
            return Err(HandOverError::Exists);
        }
        if vault::unlock(&self.file, passphrase).is_ok() {
            return Err(HandOverError::OwnPassphrase);
        }
        let (header, key) = vault::new_key(passphrase, cost)?;
        let fresh = beside(pack, "-new");
        remove(&fresh);
        let written = self.write_pack(pack, &fresh, &header, &key, now);
        remove(&fresh);
        written
    }

    /// Takes the work of a pack back into the closed vault, and opens it.
    ///
    /// # Errors
    /// [`TakeBackError`]; the vault is then as it was.
    pub fn take_back(
        file: &Path,
        own_passphrase: &str,
        pack: &Path,
        passphrase: &str,
        now: DateTime<Utc>,
    ) -> Result<TakenBack, TakeBackError> {
        if let (Ok(file), Ok(pack)) = (fs::canonicalize(file), fs::canonicalize(pack))
            && file == pack
        {
            return Err(TakeBackError::SameFile);
        }
        let (header, key) = vault::unlock(file, own_passphrase).map_err(TakeBackError::Own)?;
        let (pack_header, pack_key) =
            vault::unlock(pack, passphrase).map_err(TakeBackError::Pack)?;
        let theirs = alone(pack, &pack_header, &pack_key).map_err(of_the_pack)?;
        let own = alone(file, &header, &key).map_err(|error| match error {
            StoreError::Busy => TakeBackError::InUse,
            other => TakeBackError::Store(other),
        })?;
        let parted = part(&own, &theirs)?;
        let settings = joined(Settings::load(own.read())?, Settings::load(theirs.read())?);
        if parted.own.work == 0 {
            let fresh = beside(file, "-new");
            remove(&fresh);
            let come = Come::new(&settings, parted.pack.entries, parted.own.quiet, now);
            let written = write_anew(&theirs, &fresh, &header, &key, &come);
            drop((own, theirs));
            let placed = written.and_then(|()| Ok(put_in_place(&fresh, file)?));
            remove(&fresh);
            placed?;
        } else {
            let come = Come::new(&settings, parted.pack.entries, parted.pack.quiet, now);
            drop(theirs);
            let mut own = own;
            let tx = own.begin()?;
            come.write(&tx)?;
            tx.commit()?;
        }
        let desk = Self::at(file, header, &key)?;
        desk.fill_board()?;
        Ok(TakenBack {
            desk,
            entries: parted.pack.entries,
        })
    }

    /// The pack is copied from what one transaction sees, which then marks this vault: had anybody
    /// else written meanwhile, it could not be committed.
    fn write_pack(
        &self,
        pack: &Path,
        fresh: &Path,
        header: &Header,
        key: &Key,
        now: DateTime<Utc>,
    ) -> Result<HandedOver, HandOverError> {
        let own = Settings {
            handed_over: Some(now),
            ..self.settings()
        };
        let id = id_of(header);
        let begun = Done::of_the_vault((), Op::PackBegun { pack: id.clone() });
        let made = Done::of_the_vault((), Op::HandedOver { pack: id });
        let mut store = held(&self.writer);
        let tx = store.begin_reading()?;
        let [requests, documents, ..] = tx.read().totals()?;
        empty_file(fresh)?;
        tx.copy_to(fresh, header, key)?;
        finish::<HandOverError>(fresh, header, key, |copy| {
            append(copy, now, own.author(), &begun)?;
            settings::put(copy, &of_a_stranger(&own))
        })?;
        append(&tx, now, own.author(), &made)?;
        settings::put(&tx, &own)?;
        put_in_place(fresh, pack)?;
        if let Err(error) = tx.commit() {
            remove(pack);
            return Err(error.into());
        }
        *self
            .settings
            .write()
            .unwrap_or_else(PoisonError::into_inner) = own;
        Ok(HandedOver {
            requests,
            documents,
        })
    }
}

/// By which both journals name a pack; it says nothing about what is in it.
fn id_of(header: &Header) -> String {
    let hash = Sha256::digest(header.bytes());
    hash.iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// Settings of a pack: what belongs to the first officer and their machine stays behind.
fn of_a_stranger(own: &Settings) -> Settings {
    Settings {
        officer: Officer::default(),
        deputy: Deputy::default(),
        ics_folder: String::new(),
        watched_folder: String::new(),
        handed_over: None,
        ..own.clone()
    }
}

/// Settings after taking back: the officer's own, and what the limits and letters were made with.
fn joined(own: Settings, theirs: Settings) -> Settings {
    Settings {
        operator: theirs.operator,
        zone: theirs.zone,
        handed_over: None,
        ..own
    }
}

/// What is written into the side that stays.
struct Come<'s> {
    settings: &'s Settings,
    entries: u64,
    quiet: Vec<Entry>,
    now: DateTime<Utc>,
}

impl<'s> Come<'s> {
    const fn new(
        settings: &'s Settings,
        entries: u64,
        quiet: Vec<Entry>,
        now: DateTime<Utc>,
    ) -> Self {
        Self {
            settings,
            entries,
            quiet,
            now,
        }
    }

    fn write(&self, tx: &Tx<'_>) -> Result<(), StoreError> {
        settings::put(tx, self.settings)?;
        let op = Op::TakenBack {
            entries: self.entries,
            kept: self.quiet.len(),
        };
        append(
            tx,
            self.now,
            self.settings.author(),
            &Done::of_the_vault((), op),
        )?;
        self.quiet.iter().try_for_each(|entry| again(tx, entry))
    }
}

/// Appends an entry of the other side, as it was, to this chain.
fn again(tx: &Tx<'_>, entry: &Entry) -> Result<(), StoreError> {
    let (last, prev) = tx.read().journal_head()?;
    let mut entry = Entry {
        n: last + 1,
        prev,
        ..entry.clone()
    };
    entry.hash = journal::hash_of(&entry);
    tx.append_journal(&entry)
}

/// Writes the pack's content under this vault's own key, finished but for its place.
fn write_anew(
    pack: &Store,
    fresh: &Path,
    header: &Header,
    key: &Key,
    come: &Come<'_>,
) -> Result<(), TakeBackError> {
    empty_file(fresh)?;
    pack.copy_to(fresh, header, key).map_err(of_the_pack)?;
    finish(fresh, header, key, |copy| come.write(copy))
}

/// Writes what makes a copy a vault of its own, and leaves one whole file that is on the disk.
fn finish<E: From<StoreError> + From<io::Error>>(
    fresh: &Path,
    header: &Header,
    key: &Key,
    write: impl FnOnce(&Tx<'_>) -> Result<(), StoreError>,
) -> Result<(), E> {
    let mut copy = Store::open(fresh, header, key)?;
    let tx = copy.begin()?;
    write(&tx)?;
    tx.commit()?;
    copy.settle_alone()?;
    drop(copy);
    Ok(File::open(fresh)?.sync_all()?)
}

/// The vault, shut to everybody else.
fn alone(file: &Path, header: &Header, key: &Key) -> Result<Store, StoreError> {
    let store = Store::open(file, header, key)?;
    store.settle_alone()?;
    Ok(store)
}

/// Trouble while the pack is read; a full disk is no fault of it.
fn of_the_pack(error: StoreError) -> TakeBackError {
    match error {
        StoreError::Busy => TakeBackError::PackInUse,
        StoreError::Damaged | StoreError::BadRow { .. } => TakeBackError::PackDamaged,
        other => TakeBackError::Store(other),
    }
}
