//! How domain values stand in columns: instants as RFC 3339 in UTC, dates as `YYYY-MM-DD`, words
//! as their ids, personal values as plain text inside the encrypted file.

use super::StoreError;
use crate::journal;
use crate::personal::Personal;
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::Row;
use std::str::FromStr;

pub(super) fn instant(at: DateTime<Utc>) -> String {
    journal::moment(at)
}

/// Reads columns of one row by name; anything unreadable names the table.
pub(super) struct Columns<'r, 's> {
    row: &'r Row<'s>,
    table: &'static str,
}

impl<'r, 's> Columns<'r, 's> {
    pub(super) const fn of(row: &'r Row<'s>, table: &'static str) -> Self {
        Self { row, table }
    }

    pub(super) fn get<T: rusqlite::types::FromSql>(&self, name: &str) -> Result<T, StoreError> {
        self.row.get(name).map_err(|_| self.bad())
    }

    pub(super) fn instant(&self, name: &str) -> Result<DateTime<Utc>, StoreError> {
        self.maybe_instant(name)?.ok_or_else(|| self.bad())
    }

    pub(super) fn maybe_instant(&self, name: &str) -> Result<Option<DateTime<Utc>>, StoreError> {
        self.maybe(name, |text| {
            DateTime::parse_from_rfc3339(text)
                .ok()
                .map(|at| at.to_utc())
        })
    }

    pub(super) fn date(&self, name: &str) -> Result<NaiveDate, StoreError> {
        self.maybe_date(name)?.ok_or_else(|| self.bad())
    }

    pub(super) fn maybe_date(&self, name: &str) -> Result<Option<NaiveDate>, StoreError> {
        self.maybe(name, |text| text.parse().ok())
    }

    pub(super) fn word<T: FromStr>(&self, name: &str) -> Result<T, StoreError> {
        self.maybe_word(name)?.ok_or_else(|| self.bad())
    }

    pub(super) fn maybe_word<T: FromStr>(&self, name: &str) -> Result<Option<T>, StoreError> {
        self.maybe(name, |text| text.parse().ok())
    }

    pub(super) fn json<T: serde::de::DeserializeOwned>(&self, name: &str) -> Result<T, StoreError> {
        let text: String = self.get(name)?;
        serde_json::from_str(&text).map_err(|_| self.bad())
    }

    pub(super) fn personal(&self, name: &str) -> Result<Option<Personal>, StoreError> {
        Ok(self.get::<Option<String>>(name)?.map(Personal::new))
    }

    pub(super) fn unsigned<T: TryFrom<i64>>(&self, name: &str) -> Result<T, StoreError> {
        let number: i64 = self.get(name)?;
        T::try_from(number).map_err(|_| self.bad())
    }

    pub(super) const fn bad(&self) -> StoreError {
        StoreError::BadRow { table: self.table }
    }

    fn maybe<T>(
        &self,
        name: &str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<Option<T>, StoreError> {
        let text: Option<String> = self.get(name)?;
        text.map(|text| read(&text).ok_or_else(|| self.bad()))
            .transpose()
    }
}

/// A count or size as SQLite keeps it.
pub(super) fn count(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
