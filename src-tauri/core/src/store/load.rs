//! How many open limits fall on which day, and which ones they are.
//!
//! The counts come from an index alone: a hundred thousand open requests are counted without
//! reading one of them.

use super::stage::OPEN;
use super::text::Columns;
use super::{Read, StoreError};
use crate::request::{DeletionGround, DemandKind, RequestNumber};
use chrono::NaiveDate;
use rusqlite::{Row, params};

/// A demand that owes something at once and has not done it; `?1` are the kinds and grounds.
const UNDONE: &str = "at_once_at IS NULL AND refused_at IS NULL
    AND kind IN (SELECT value ->> 0 FROM json_each(?1))
    AND EXISTS (SELECT 1 FROM json_each(?1)
        WHERE value ->> 0 = kind AND (value ->> 1 IS NULL OR value ->> 1 = ground))";

/// The open requests whose limit is one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayLoad {
    pub date: NaiveDate,
    pub due: u32,
    /// Of them, how many nobody has accepted yet.
    pub unaccepted: u32,
    /// Of them, how many nobody has looked at.
    pub unread: u32,
}

impl Read<'_> {
    /// The days on which open limits fall, the earliest first; where a bound is given, from it or
    /// up to it.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn load_by_day(
        self,
        from: Option<NaiveDate>,
        to: Option<NaiveDate>,
    ) -> Result<Vec<DayLoad>, StoreError> {
        let mut statement = self.0.prepare_cached(&format!(
            "SELECT date, sum(requests) AS due,
                sum(requests) FILTER (WHERE stage NOT IN ('accepted','fulfilling')) AS unaccepted,
                sum(requests) FILTER (WHERE stage = 'received') AS unread
             FROM (SELECT stage, due AS date, count(*) AS requests FROM request
                WHERE {OPEN} AND due >= ?1 AND due <= ?2 GROUP BY stage, due)
             GROUP BY date ORDER BY date"
        ))?;
        // Between these two stands every date that is ever written.
        let from = from.map_or_else(String::new, |date| date.to_string());
        let to = to.map_or_else(|| "~".to_owned(), |date| date.to_string());
        let mut rows = statement.query([from, to])?;
        let mut days = Vec::new();
        while let Some(row) = rows.next()? {
            days.push(day(row)?);
        }
        Ok(days)
    }

    /// The first open requests of each day whose limit lies between two dates, both included.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn open_between(
        self,
        from: NaiveDate,
        to: NaiveDate,
        each_day: u32,
    ) -> Result<Vec<(NaiveDate, RequestNumber)>, StoreError> {
        let mut statement = self.0.prepare_cached(&format!(
            "SELECT year, n FROM request WHERE {OPEN} AND due = ?1 ORDER BY due, id LIMIT ?2"
        ))?;
        let mut found = Vec::new();
        for DayLoad { date, .. } in self.load_by_day(Some(from), Some(to))? {
            let mut rows = statement.query(params![date.to_string(), each_day])?;
            while let Some(row) = rows.next()? {
                found.push((date, number(row)?));
            }
        }
        Ok(found)
    }

    /// Open demands whose duty at once is not done, the earliest limit first. `owing` names the
    /// kinds that have one, each with the ground on which it has it, where it depends on that.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn undone_at_once(
        self,
        owing: &[(DemandKind, Option<DeletionGround>)],
        limit: u32,
    ) -> Result<Vec<(RequestNumber, DemandKind)>, StoreError> {
        let owing: Vec<(&str, Option<&str>)> = owing
            .iter()
            .map(|(kind, ground)| (kind.id(), ground.map(DeletionGround::id)))
            .collect();
        let owing = serde_json::to_string(&owing).unwrap_or_default();
        // Closed requests may have left many of them: then one begins with what is open.
        let from = if self.has_many_undone(&owing)? {
            format!(
                "request INDEXED BY request_open CROSS JOIN demand ON demand.request = request.id AND {UNDONE}"
            )
        } else {
            format!("demand CROSS JOIN request ON request.id = demand.request AND {UNDONE}")
        };
        let mut statement = self.0.prepare_cached(&format!(
            "SELECT year, n, kind FROM {from} WHERE {OPEN} ORDER BY request.due, request.id LIMIT ?2"
        ))?;
        let mut rows = statement.query(params![owing, limit])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let kind = Columns::of(row, "demand").word("kind")?;
            found.push((number(row)?, kind));
        }
        Ok(found)
    }

    fn has_many_undone(self, owing: &str) -> Result<bool, StoreError> {
        const MANY: u32 = 200;
        let mut statement = self.0.prepare_cached(&format!(
            "SELECT count(*) > ?2 FROM (SELECT 1 FROM demand WHERE {UNDONE} LIMIT ?2 + 1)"
        ))?;
        Ok(statement.query_row(params![owing, MANY], |row| row.get(0))?)
    }

    /// Open requests that are overdue, due on a date, not looked at, and all of them.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn pressing(self, today: NaiveDate) -> Result<(u32, u32, u32, u32), StoreError> {
        let days = self.load_by_day(None, None)?;
        let sum = |wanted: &dyn Fn(&DayLoad) -> u32| days.iter().map(wanted).sum();
        Ok((
            sum(&|day| if day.date < today { day.due } else { 0 }),
            sum(&|day| if day.date == today { day.due } else { 0 }),
            sum(&|day| day.unread),
            sum(&|day| day.due),
        ))
    }

    /// How many requests were completed between two dates, both included.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn completed_between(self, from: NaiveDate, to: NaiveDate) -> Result<u32, StoreError> {
        let mut statement = self.0.prepare_cached(
            "SELECT count(*) FROM request WHERE completed >= ?1 AND completed <= ?2",
        )?;
        let bounds = [from.to_string(), to.to_string()];
        Ok(statement.query_row(bounds, |row| row.get(0))?)
    }
}

fn day(row: &Row<'_>) -> Result<DayLoad, StoreError> {
    let columns = Columns::of(row, "request");
    Ok(DayLoad {
        date: columns.date("date")?,
        due: columns.unsigned("due")?,
        unaccepted: columns.get::<Option<u32>>("unaccepted")?.unwrap_or(0),
        unread: columns.get::<Option<u32>>("unread")?.unwrap_or(0),
    })
}

fn number(row: &Row<'_>) -> Result<RequestNumber, StoreError> {
    let columns = Columns::of(row, "request");
    Ok(RequestNumber {
        year: columns.get("year")?,
        n: columns.get("n")?,
    })
}
