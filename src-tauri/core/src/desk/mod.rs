//! The open vault as one object, with one door for writes.
//!
//! A [`Desk`] exists only while the vault is open. It holds two connections to the encrypted file:
//! one that writes, one that reads, so that a long import never keeps a page from the screen.
//! Every write goes through [`Desk::change`], which commits the data and the journal entry that
//! describes them in one transaction, and then tells the board of limits. The verbs of an officer's
//! day stand in the files beside this one.
//!
//! Absent on purpose: the clock (moments are arguments), opening of documents (`engines` hands in
//! finished pages), words.

mod answer;
mod calendar_file;
mod decide;
mod error;
mod extend;
mod facts;
mod find;
mod handover;
mod import;
mod intake;
mod limits;
mod open;
mod pages;
mod reading;
mod recount;
mod reminded;
mod request;
mod settings;
mod show;
mod statistics;
mod task;
mod workload;

pub use answer::Report;
pub use error::DeskError;
pub use find::{Hit, SearchRun};
pub use handover::{HandOverError, HandedOver, TakeBackError, TakenBack};
pub use import::{ImportError, Imported, Incoming, Kept};
pub use intake::{Inside, Intake, Sender};
pub use limits::DemandLimit;
pub use open::{CreateError, DeskCheck, DeskOpenError, PassphraseError};
pub use recount::{LimitChange, Recount};
pub use request::{Edit, RequestEdit};
pub use settings::{Deputy, Officer, OperatorProfile, Settings};
pub use show::Shown;
pub use statistics::{Statistics, Tally};
pub use task::Task;
pub use workload::{Ahead, AtRisk, Forecast, Week};

use crate::calendar::ProductionCalendar;
use crate::journal::{self, Entry, Op};
use crate::request::RequestNumber;
use crate::store::{Board, Read, Store, StoreError, Tx};
use crate::vault::Header;
use chrono::{DateTime, NaiveDate, Utc};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

/// An open vault.
pub struct Desk {
    file: PathBuf,
    header: Header,
    writer: Mutex<Store>,
    reader: Mutex<Store>,
    /// Absent where the file beside the vault cannot be used; then nothing is known while locked.
    board: Mutex<Option<Board>>,
    settings: RwLock<Settings>,
    calendar: RwLock<Arc<ProductionCalendar>>,
}

/// What a change hands back to [`Desk::change`]: its result, and what to write down.
pub struct Done<T> {
    pub value: T,
    pub op: Op,
    /// The request it concerns.
    pub request: Option<RequestNumber>,
    /// Another request whose limits changed with it.
    pub also: Option<RequestNumber>,
}

impl<T> Done<T> {
    pub(crate) const fn about(request: RequestNumber, value: T, op: Op) -> Self {
        Self {
            value,
            op,
            request: Some(request),
            also: None,
        }
    }

    pub(crate) const fn of_the_vault(value: T, op: Op) -> Self {
        Self {
            value,
            op,
            request: None,
            also: None,
        }
    }
}

impl Desk {
    #[must_use]
    pub fn file(&self) -> &Path {
        &self.file
    }

    #[must_use]
    pub const fn header(&self) -> Header {
        self.header
    }

    /// The production calendar in force: the built-in years, and what the officer loaded.
    #[must_use]
    pub fn calendar(&self) -> Arc<ProductionCalendar> {
        Arc::clone(&self.calendar.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Reads from the vault; a writer at work does not keep it waiting.
    pub fn read<T>(&self, look: impl FnOnce(Read<'_>) -> T) -> T {
        look(held(&self.reader).read())
    }

    /// Today in the operator's legal time zone.
    #[must_use]
    pub fn today(&self, now: DateTime<Utc>) -> NaiveDate {
        crate::calendar::received_on(now, self.settings().zone)
    }

    /// The one door for writes: data and journal entry are committed together or not at all.
    ///
    /// # Errors
    /// What `work` returned, or that the vault could not be written; then nothing has changed.
    pub fn change<T, E: From<StoreError>>(
        &self,
        now: DateTime<Utc>,
        work: impl FnOnce(&Tx<'_>) -> Result<Done<T>, E>,
    ) -> Result<T, E> {
        self.maybe_change(now, |tx| work(tx).map(Change::Made))
    }

    /// As [`Desk::change`], where the work may find that there is nothing to change.
    pub(crate) fn maybe_change<T, E: From<StoreError>>(
        &self,
        now: DateTime<Utc>,
        work: impl FnOnce(&Tx<'_>) -> Result<Change<T>, E>,
    ) -> Result<T, E> {
        let author = self.settings().author();
        let mut store = held(&self.writer);
        let tx = store.begin()?;
        let done = match work(&tx)? {
            Change::Made(done) => done,
            Change::Nothing(value) => return Ok(value),
        };
        append(&tx, now, author, &done)?;
        tx.commit()?;
        drop(store);
        self.tell_board(done.request.into_iter().chain(done.also));
        Ok(done.value)
    }

    /// Writes what follows from what is kept already, such as the text of a scan: it decides
    /// nothing and can be made again, so it has no entry of its own in the journal.
    pub(crate) fn derive<T, E: From<StoreError>>(
        &self,
        work: impl FnOnce(&Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut store = held(&self.writer);
        let tx = store.begin()?;
        let value = work(&tx)?;
        tx.commit()?;
        Ok(value)
    }

    /// Writes an entry that describes something outside the vault's tables.
    pub(crate) fn write_down(
        &self,
        now: DateTime<Utc>,
        request: Option<RequestNumber>,
        op: Op,
    ) -> Result<(), StoreError> {
        let author = self.settings().author();
        let mut store = held(&self.writer);
        let tx = store.begin()?;
        append(
            &tx,
            now,
            author,
            &Done {
                value: (),
                op,
                request,
                also: None,
            },
        )?;
        tx.commit()
    }
}

/// What came of some work.
pub(crate) enum Change<T> {
    Made(Done<T>),
    /// Everything was already so; nothing is written, not even to the journal.
    Nothing(T),
}

fn append<T>(
    tx: &Tx<'_>,
    at: DateTime<Utc>,
    author: String,
    done: &Done<T>,
) -> Result<(), StoreError> {
    append_all(tx, at, &author, [(done.request, done.op.clone())])
}

/// Appends several entries, each chained to the one before.
fn append_all(
    tx: &Tx<'_>,
    at: DateTime<Utc>,
    author: &str,
    ops: impl IntoIterator<Item = (Option<RequestNumber>, Op)>,
) -> Result<(), StoreError> {
    let (mut last, mut prev) = tx.read().journal_head()?;
    for (request, op) in ops {
        last += 1;
        let (op, detail) = op.written();
        let mut entry = Entry {
            n: last,
            at,
            author: author.to_owned(),
            op,
            request: request.map(|number| number.to_string()),
            detail,
            prev,
            hash: String::new(),
        };
        entry.hash = journal::hash_of(&entry);
        tx.append_journal(&entry)?;
        prev = entry.hash;
    }
    Ok(())
}

/// A poisoned lock only means that another thread fell over between two transactions: the file
/// itself is whole, so work goes on.
pub(crate) fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod decide_tests;
#[cfg(test)]
mod extend_tests;
#[cfg(test)]
mod facts_tests;
#[cfg(test)]
mod gate_tests;
#[cfg(test)]
mod handover_tests;
#[cfg(test)]
mod import_tests;
#[cfg(test)]
mod open_tests;
#[cfg(test)]
mod recount_tests;
#[cfg(test)]
mod statistics_tests;
#[cfg(test)]
mod task_tests;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod workload_tests;
