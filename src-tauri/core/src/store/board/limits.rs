//! Open limits, and which requests are put off.

use super::{Board, BoardError, instant};
use crate::calendar::{OpenLimit, Snooze, Snoozes};
use crate::store::text;
use chrono::{DateTime, Utc};
use rusqlite::params;

/// A snooze goes with its request.
const DROP_SNOOZES: &str =
    "DELETE FROM snooze WHERE request NOT IN (SELECT request FROM open_limit)";

impl Board {
    /// # Errors
    /// [`BoardError`] where the file cannot be read.
    pub fn limits(&self) -> Result<Vec<OpenLimit>, BoardError> {
        let mut statement = self.connection.prepare(
            "SELECT request, kind, due, known_since, untouched FROM open_limit ORDER BY due, request",
        )?;
        let rows = statement.query_map([], |row| {
            let (kind, due): (String, String) = (row.get(1)?, row.get(2)?);
            let known_since: String = row.get(3)?;
            // A line that makes no sense is nobody's limit: opening the vault writes it anew.
            let known = (kind.parse(), due.parse(), instant(&known_since));
            let (Ok(concern), Ok(due), Some(known_since)) = known else {
                return Ok(None);
            };
            Ok(Some(OpenLimit {
                request: row.get(0)?,
                concern,
                due,
                untouched: row.get(4)?,
                known_since,
            }))
        })?;
        let limits = rows.collect::<Result<Vec<_>, _>>()?;
        Ok(limits.into_iter().flatten().collect())
    }

    /// Replaces the limits of one request; none where it is closed.
    ///
    /// # Errors
    /// [`BoardError`] where the file cannot be written.
    pub fn put_limits(&mut self, request: &str, limits: &[OpenLimit]) -> Result<(), BoardError> {
        let tx = self.connection.transaction()?;
        tx.execute("DELETE FROM open_limit WHERE request = ?1", [request])?;
        insert(&tx, limits)?;
        tx.execute(DROP_SNOOZES, [])?;
        Ok(tx.commit()?)
    }

    /// Writes limits that moved, each in the place of the one it was.
    ///
    /// # Errors
    /// [`BoardError`] where the file cannot be written.
    pub fn move_limits(&mut self, limits: &[OpenLimit]) -> Result<(), BoardError> {
        let tx = self.connection.transaction()?;
        insert(&tx, limits)?;
        Ok(tx.commit()?)
    }

    /// Replaces all limits.
    ///
    /// # Errors
    /// [`BoardError`] where the file cannot be written.
    pub fn replace_limits(&mut self, limits: &[OpenLimit]) -> Result<(), BoardError> {
        let tx = self.connection.transaction()?;
        tx.execute("DELETE FROM open_limit", [])?;
        insert(&tx, limits)?;
        tx.execute(DROP_SNOOZES, [])?;
        Ok(tx.commit()?)
    }

    /// # Errors
    /// [`BoardError`] where the file cannot be read.
    pub fn snoozes(&self) -> Result<Snoozes, BoardError> {
        let mut statement = self
            .connection
            .prepare("SELECT request, asked, until FROM snooze")?;
        let rows = statement.query_map([], |row| {
            let (asked, until): (String, String) = (row.get(1)?, row.get(2)?);
            let moments = instant(&asked).zip(instant(&until));
            let request: String = row.get(0)?;
            Ok(moments.map(|(asked, until)| (request, Snooze { asked, until })))
        })?;
        let snoozes = rows.collect::<Result<Vec<_>, _>>()?;
        Ok(snoozes.into_iter().flatten().collect())
    }

    /// Puts a request off, instead of an older snooze.
    ///
    /// # Errors
    /// [`BoardError`] where the file cannot be written.
    pub fn put_snooze(&self, request: &str, snooze: Snooze) -> Result<(), BoardError> {
        self.connection.execute(
            "INSERT OR REPLACE INTO snooze (request, asked, until) VALUES (?1, ?2, ?3)",
            params![
                request,
                text::instant(snooze.asked),
                text::instant(snooze.until)
            ],
        )?;
        Ok(())
    }

    /// Ends the snooze of a request at once.
    ///
    /// # Errors
    /// [`BoardError`] where the file cannot be written.
    pub fn end_snooze(&self, request: &str) -> Result<(), BoardError> {
        self.connection
            .execute("DELETE FROM snooze WHERE request = ?1", [request])?;
        Ok(())
    }

    /// Forgets the snooze of a request if it is over by then.
    ///
    /// # Errors
    /// [`BoardError`] where the file cannot be written.
    pub fn forget_snooze(&self, request: &str, now: DateTime<Utc>) -> Result<(), BoardError> {
        self.connection.execute(
            "DELETE FROM snooze WHERE request = ?1 AND until <= ?2",
            params![request, text::instant(now)],
        )?;
        Ok(())
    }
}

fn insert(tx: &rusqlite::Transaction<'_>, limits: &[OpenLimit]) -> Result<(), rusqlite::Error> {
    let mut statement = tx.prepare_cached(
        "INSERT OR REPLACE INTO open_limit (request, kind, due, known_since, untouched) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    for limit in limits {
        statement.execute(params![
            limit.request,
            limit.concern.id(),
            limit.due.to_string(),
            text::instant(limit.known_since),
            limit.untouched
        ])?;
    }
    Ok(())
}
