//! Years and days of the production calendar that did not come with the program.

use super::text::{Columns, instant};
use super::{Read, StoreError, Tx};
use crate::calendar::{CalendarFormat, LoadedYear, Override};
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::params;

/// A year that the officer loaded, and where it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredYear {
    pub year: LoadedYear,
    pub format: CalendarFormat,
    /// Of the file; none where the decree was typed in.
    pub sha256: Option<String>,
    /// Why it was loaded in spite of doubts.
    pub because: Option<String>,
    pub loaded: DateTime<Utc>,
}

/// A day that the officer overrode.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredOverride {
    pub day: Override,
    pub author: String,
    pub at: DateTime<Utc>,
}

impl Read<'_> {
    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn calendar_years(self) -> Result<Vec<StoredYear>, StoreError> {
        let mut statement = self.0.prepare_cached(
            "SELECT days, format, sha256, because, loaded FROM calendar_year ORDER BY year",
        )?;
        let mut rows = statement.query([])?;
        let mut years = Vec::new();
        while let Some(row) = rows.next()? {
            let columns = Columns::of(row, "calendar_year");
            years.push(StoredYear {
                year: columns.json("days")?,
                format: columns.word("format")?,
                sha256: columns.get("sha256")?,
                because: columns.get("because")?,
                loaded: columns.instant("loaded")?,
            });
        }
        Ok(years)
    }

    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn calendar_overrides(self) -> Result<Vec<StoredOverride>, StoreError> {
        let mut statement = self.0.prepare_cached(
            "SELECT date, working, because, author, at FROM calendar_override ORDER BY date",
        )?;
        let mut rows = statement.query([])?;
        let mut days = Vec::new();
        while let Some(row) = rows.next()? {
            let columns = Columns::of(row, "calendar_override");
            days.push(StoredOverride {
                day: Override {
                    date: columns.date("date")?,
                    working: columns.get("working")?,
                    because: columns.get("because")?,
                },
                author: columns.get("author")?,
                at: columns.instant("at")?,
            });
        }
        Ok(days)
    }
}

impl Tx<'_> {
    /// A year that was loaded before is replaced.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be written.
    pub fn put_calendar_year(&self, year: &StoredYear) -> Result<(), StoreError> {
        self.0.execute(
            "INSERT OR REPLACE INTO calendar_year (year, days, format, sha256, because, loaded)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                year.year.year,
                serde_json::to_string(&year.year).unwrap_or_default(),
                year.format.id(),
                year.sha256,
                year.because,
                instant(year.loaded)
            ],
        )?;
        Ok(())
    }

    /// A day that was overridden before is overridden anew.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be written.
    pub fn put_calendar_override(&self, stored: &StoredOverride) -> Result<(), StoreError> {
        self.0.execute(
            "INSERT OR REPLACE INTO calendar_override (date, working, because, author, at)
             VALUES (?1, ?2, ?3, ?4, ?5)",
            params![
                stored.day.date.to_string(),
                stored.day.working,
                stored.day.because,
                stored.author,
                instant(stored.at)
            ],
        )?;
        Ok(())
    }

    /// Leaves a day to the calendar again; says whether it was overridden.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be written.
    pub fn remove_calendar_override(&self, date: NaiveDate) -> Result<bool, StoreError> {
        let removed = self.0.execute(
            "DELETE FROM calendar_override WHERE date = ?1",
            [date.to_string()],
        )?;
        Ok(removed > 0)
    }
}
