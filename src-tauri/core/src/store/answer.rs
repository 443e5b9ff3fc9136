//! Documents that were made for a person, and how they left.

use super::text::{Columns, count, instant};
use super::{Read, StoreError, Tx};
use crate::request::{Channel, RequestId};
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Row, params};

/// An answer about to be kept.
pub struct NewAnswer<'a> {
    pub request: RequestId,
    pub kind: &'a str,
    pub number: &'a str,
    pub date: NaiveDate,
    pub made: DateTime<Utc>,
    pub sha256: &'a str,
    pub pages: u32,
    pub standard: &'a str,
    pub file: &'a [u8],
}

#[derive(Clone, Debug)]
pub struct StoredAnswer {
    pub id: i64,
    pub request: RequestId,
    pub kind: String,
    pub number: String,
    pub date: NaiveDate,
    pub made: DateTime<Utc>,
    pub sha256: String,
    pub pages: u32,
    pub standard: String,
    pub sent: Option<Sent>,
}

impl StoredAnswer {
    /// The kind of the notice that a limit was extended.
    pub const EXTENSION: &'static str = "extension";

    /// The kind of a file that came from elsewhere.
    pub const OUTGOING: &'static str = "outgoing";

    /// It was made here of what was found.
    #[must_use]
    pub fn is_report(&self) -> bool {
        !matches!(self.kind.as_str(), Self::EXTENSION | Self::OUTGOING)
    }
}

/// Outgoing number, date and channel.
#[derive(Clone, Debug)]
pub struct Sent {
    pub number: String,
    pub on: NaiveDate,
    pub channel: Channel,
}

/// The kinds that [`StoredAnswer::is_report`] leaves out, as a query names them.
pub(super) const NOT_REPORTS: &str = "'outgoing', 'extension'";

const COLUMNS: &str = "id, request, kind, number, date, made, sha256, pages, standard, \
    sent_number, sent_on, sent_channel";

impl Read<'_> {
    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn answers(self, request: RequestId) -> Result<Vec<StoredAnswer>, StoreError> {
        let mut statement = self.0.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM answer WHERE request = ?1 ORDER BY id"
        ))?;
        let mut rows = statement.query([request.0])?;
        let mut answers = Vec::new();
        while let Some(row) = rows.next()? {
            answers.push(answer(row)?);
        }
        Ok(answers)
    }

    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn answer(self, id: i64) -> Result<Option<StoredAnswer>, StoreError> {
        let mut statement = self
            .0
            .prepare_cached(&format!("SELECT {COLUMNS} FROM answer WHERE id = ?1"))?;
        let mut rows = statement.query([id])?;
        rows.next()?.map(answer).transpose()
    }

    /// The finished file.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be read or there is no such answer.
    pub fn answer_file(self, id: i64) -> Result<Vec<u8>, StoreError> {
        Ok(self
            .0
            .query_row("SELECT file FROM answer WHERE id = ?1", [id], |row| {
                row.get(0)
            })?)
    }
}

impl Tx<'_> {
    /// # Errors
    /// [`StoreError`] where the vault cannot be written.
    pub fn insert_answer(&self, new: &NewAnswer<'_>) -> Result<i64, StoreError> {
        self.0.execute(
            "INSERT INTO answer (request, kind, number, date, made, sha256, pages, standard, file)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            params![
                new.request.0,
                new.kind,
                new.number,
                new.date.to_string(),
                instant(new.made),
                new.sha256,
                count(new.pages.into()),
                new.standard,
                new.file
            ],
        )?;
        Ok(self.0.last_insert_rowid())
    }

    /// # Errors
    /// [`StoreError`] where the vault cannot be written.
    pub fn mark_sent(&self, answer: i64, sent: &Sent) -> Result<(), StoreError> {
        self.0.execute(
            "UPDATE answer SET sent_number = ?2, sent_on = ?3, sent_channel = ?4 WHERE id = ?1",
            params![answer, sent.number, sent.on.to_string(), sent.channel.id()],
        )?;
        Ok(())
    }
}

fn answer(row: &Row<'_>) -> Result<StoredAnswer, StoreError> {
    let columns = Columns::of(row, "answer");
    let sent_number: Option<String> = columns.get("sent_number")?;
    Ok(StoredAnswer {
        id: columns.get("id")?,
        request: RequestId(columns.get("request")?),
        kind: columns.get("kind")?,
        number: columns.get("number")?,
        date: columns.date("date")?,
        made: columns.instant("made")?,
        sha256: columns.get("sha256")?,
        pages: columns.unsigned("pages")?,
        standard: columns.get("standard")?,
        sent: match sent_number {
            Some(number) => Some(Sent {
                number,
                on: columns.date("sent_on")?,
                channel: columns.word("sent_channel")?,
            }),
            None => None,
        },
    })
}
