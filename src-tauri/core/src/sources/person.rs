//! What a request tells about its subject, as far as it helps to find records.

use chrono::NaiveDate;

use crate::personal::Personal;

/// Whose findings these are: the caller's own number of the person (a request's id).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonKey(pub i64);

/// Everything by which a person may be recognised. Spellings are kept as they were given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    pub emails: Vec<Personal<String>>,
    pub phones: Vec<Personal<String>>,
    /// The present name and earlier ones.
    pub names: Vec<Personal<String>>,
    pub account_ids: Vec<Personal<String>>,
    pub birth_date: Option<Personal<NaiveDate>>,
}

impl Person {
    /// Nothing is known by which a record could be found; a birth date alone finds nobody.
    #[must_use]
    pub fn is_unsearchable(&self) -> bool {
        self.emails.is_empty()
            && self.phones.is_empty()
            && self.names.is_empty()
            && self.account_ids.is_empty()
    }
}
