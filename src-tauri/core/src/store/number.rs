//! Numbers of requests, without gaps.

use super::{StoreError, Tx};
use crate::request::RequestNumber;

impl Tx<'_> {
    /// The next free number of a year. It is taken by the request saved in this transaction;
    /// rolled back with it, it is free again, so that no number is ever skipped.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn next_number(&self, year: i32) -> Result<RequestNumber, StoreError> {
        let n = self.0.query_row(
            "SELECT coalesce(max(n), 0) + 1 FROM request WHERE year = ?1",
            [year],
            |row| row.get(0),
        )?;
        Ok(RequestNumber { year, n })
    }
}
