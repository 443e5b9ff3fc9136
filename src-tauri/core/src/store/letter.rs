//! What came with a document and is not on its pages: the head and words of a mail, and the account
//! from which a request was sent through the operator's own program.

use super::text::{Columns, instant};
use super::{Read, StoreError, Tx};
use crate::personal::Personal;
use crate::request::{DocumentId, RequestId};
use chrono::{DateTime, Utc};
use rusqlite::params;

/// A mail, without its attachments.
#[derive(Clone, Debug, Default)]
pub struct StoredLetter {
    pub sender: Option<Personal>,
    pub recipient: Option<Personal>,
    pub subject: Option<Personal>,
    /// As its sender dated it.
    pub date: Option<DateTime<Utc>>,
    /// When the last server on its way took it over. Not kept: it becomes the day of receipt.
    pub received: Option<DateTime<Utc>>,
    pub message_id: Option<Personal>,
    pub text: Personal,
}

/// The account that sent a request.
#[derive(Clone, Debug, Default)]
pub struct StoredAccount {
    pub user_id: Option<Personal>,
    pub email: Option<Personal>,
    pub phone: Option<Personal>,
    pub ip: Option<Personal>,
    pub submitted: Option<DateTime<Utc>>,
}

impl Read<'_> {
    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn letter(self, document: DocumentId) -> Result<Option<StoredLetter>, StoreError> {
        let mut statement = self.0.prepare_cached(
            "SELECT sender, recipient, subject, date, message_id, text FROM letter WHERE document = ?1",
        )?;
        let mut rows = statement.query([document.0])?;
        let Some(row) = rows.next()? else {
            return Ok(None);
        };
        let columns = Columns::of(row, "letter");
        Ok(Some(StoredLetter {
            sender: columns.personal("sender")?,
            recipient: columns.personal("recipient")?,
            subject: columns.personal("subject")?,
            date: columns.maybe_instant("date")?,
            received: None,
            message_id: columns.personal("message_id")?,
            text: Personal::new(columns.get("text")?),
        }))
    }

    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn account(self, request: RequestId) -> Result<Option<StoredAccount>, StoreError> {
        let mut statement = self.0.prepare_cached(
            "SELECT user_id, email, phone, ip, submitted FROM account WHERE request = ?1",
        )?;
        let mut rows = statement.query([request.0])?;
        let Some(row) = rows.next()? else {
            return Ok(None);
        };
        let columns = Columns::of(row, "account");
        Ok(Some(StoredAccount {
            user_id: columns.personal("user_id")?,
            email: columns.personal("email")?,
            phone: columns.personal("phone")?,
            ip: columns.personal("ip")?,
            submitted: columns.maybe_instant("submitted")?,
        }))
    }
}

impl Tx<'_> {
    /// # Errors
    /// [`StoreError`] where the vault cannot be written.
    pub fn put_letter(
        &self,
        document: DocumentId,
        letter: &StoredLetter,
    ) -> Result<(), StoreError> {
        self.0.execute(
            "INSERT INTO letter (document, sender, recipient, subject, date, message_id, text)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![
                document.0,
                plain(&letter.sender),
                plain(&letter.recipient),
                plain(&letter.subject),
                letter.date.map(instant),
                plain(&letter.message_id),
                letter.text.reveal()
            ],
        )?;
        Ok(())
    }

    /// # Errors
    /// [`StoreError`] where the vault cannot be written.
    pub fn put_account(
        &self,
        request: RequestId,
        document: DocumentId,
        account: &StoredAccount,
    ) -> Result<(), StoreError> {
        self.0.execute(
            "INSERT OR REPLACE INTO account (request, document, user_id, email, phone, ip, submitted)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![
                request.0,
                document.0,
                plain(&account.user_id),
                plain(&account.email),
                plain(&account.phone),
                plain(&account.ip),
                account.submitted.map(instant)
            ],
        )?;
        Ok(())
    }
}

fn plain(value: &Option<Personal>) -> Option<&str> {
    value.as_ref().map(|value| value.reveal().as_str())
}
