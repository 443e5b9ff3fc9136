//! Settings of this vault: a name and its JSON value.

use super::{Read, StoreError, Tx};
use rusqlite::OptionalExtension as _;

impl Read<'_> {
    /// The value as it was written, if it ever was.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn setting(self, name: &str) -> Result<Option<String>, StoreError> {
        Ok(self
            .0
            .query_row("SELECT value FROM setting WHERE name = ?1", [name], |row| {
                row.get(0)
            })
            .optional()?)
    }
}

impl Tx<'_> {
    /// # Errors
    /// [`StoreError`] where the vault cannot be written.
    pub fn put_setting(&self, name: &str, value: &str) -> Result<(), StoreError> {
        self.0.execute(
            "INSERT INTO setting (name, value) VALUES (?1, ?2)
             ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            [name, value],
        )?;
        Ok(())
    }
}
