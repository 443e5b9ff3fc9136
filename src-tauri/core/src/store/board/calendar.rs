//! Which days are worked, for limits that are counted while the vault is locked.

use super::{Board, BoardError};
use crate::calendar::{LoadedYear, Override, ProductionCalendar};
use rusqlite::{OptionalExtension as _, params};

impl Board {
    /// What the officer loaded and overrode, without the reasons: they are free text.
    ///
    /// # Errors
    /// [`BoardError`] where the file cannot be written.
    pub fn put_calendar(
        &self,
        years: &[LoadedYear],
        overrides: &[Override],
    ) -> Result<(), BoardError> {
        let bare: Vec<Override> = overrides
            .iter()
            .map(|day| Override {
                because: String::new(),
                ..day.clone()
            })
            .collect();
        self.connection.execute(
            "INSERT OR REPLACE INTO calendar (id, years, overrides) VALUES (1, ?1, ?2)",
            params![
                serde_json::to_string(years).unwrap_or_default(),
                serde_json::to_string(&bare).unwrap_or_default()
            ],
        )?;
        Ok(())
    }

    /// The built-in years and what was loaded; the built-in ones alone where the line cannot be
    /// read.
    #[must_use]
    pub fn calendar(&self) -> ProductionCalendar {
        let loaded = self.loaded().ok().flatten();
        loaded.unwrap_or_else(ProductionCalendar::built_in)
    }

    fn loaded(&self) -> Result<Option<ProductionCalendar>, BoardError> {
        let row: Option<(String, String)> = self
            .connection
            .query_row("SELECT years, overrides FROM calendar", [], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })
            .optional()?;
        Ok(row.and_then(|(years, overrides)| {
            let years: Vec<LoadedYear> = serde_json::from_str(&years).ok()?;
            let overrides: Vec<Override> = serde_json::from_str(&overrides).ok()?;
            Some(ProductionCalendar::built_in().with(years, overrides))
        }))
    }
}
