//! The tables of an open vault: the only place that speaks SQL.
//!
//! A [`Store`] is one connection to the encrypted file. Reading goes through [`Read`], writing
//! through [`Tx`], which is one transaction; each table has its file, which adds its verbs to both.
//! Rows go in and come out as domain types, so that a mapping mistake has one place to be.
//! `schema.sql` shows the whole schema to people; a test holds it against a fresh database.
//!
//! [`Board`] is the one exception to "everything is encrypted": limits without names, in a small
//! file beside the vault, so that reminders come while the vault is locked.
//!
//! Absent on purpose: rules (the domain), hashes of the journal (`journal`), keys (`vault`).

mod alike;
mod answer;
mod backfill;
mod board;
mod calendar;
mod connection;
mod document;
mod error;
mod finding;
mod journal;
mod judgement;
mod letter;
mod list;
mod load;
mod migrate;
mod number;
mod open;
mod page;
mod reading;
mod request;
mod search;
mod setting;
mod source;
mod stage;
mod statistics;
mod text;
mod watched;
mod words;

pub use alike::{AlikePage, Alikeness};
pub use answer::{NewAnswer, Sent, StoredAnswer};
pub use board::{Board, BoardError, CalendarFile, Delivery, EventState, ShownEvent};
pub use calendar::{StoredOverride, StoredYear};
pub use connection::{Read, Store, Tx};
pub use document::{NewDocument, StoredDocument};
pub use error::StoreError;
pub use finding::{Decision, NewFinding, StoredFinding, StoredMatch};
pub use letter::{StoredAccount, StoredLetter};
pub use list::{RequestFilter, RequestLine};
pub use load::DayLoad;
pub use open::{OpenDemand, OpenRequest};
pub use page::{NewPage, Origin, StoredImage, StoredPage};
pub use reading::{PageReading, ReadingCounts, StoredText};
pub use search::StoredSearch;
pub use source::{NewSource, StoredSource};
pub use statistics::{Dealt, DealtDemand};
pub use watched::WatchedFile;
pub use words::Query;

#[cfg(test)]
mod connection_tests;
#[cfg(test)]
mod journal_tests;
#[cfg(test)]
mod request_tests;
#[cfg(test)]
mod testing;
