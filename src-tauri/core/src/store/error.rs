//! What can go wrong in the file, sorted by what a person can do about it.

use rusqlite::ErrorCode;

/// A failed read or write; the transaction it belongs to is rolled back.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("the vault is damaged")]
    Damaged,
    #[error("no space left on the disk")]
    NoSpace,
    #[error("another program is using the vault")]
    Busy,
    #[error("the vault has schema {found}; this program knows {known}")]
    NewerSchema { found: u32, known: u32 },
    #[error("a row of {table} cannot be read")]
    BadRow { table: &'static str },
    #[error("the store failed")]
    Sql(#[source] rusqlite::Error),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => Self::Damaged,
            Some(ErrorCode::DiskFull) => Self::NoSpace,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            _ => Self::Sql(error),
        }
    }
}
