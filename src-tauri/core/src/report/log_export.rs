//! The export of an information system's event log: order 179, paragraph 5.

use chrono::NaiveDate;

use super::stated::is_blank;
use crate::personal::Personal;

/// What the log says about the destruction; the annex of the act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogExport {
    /// The log it was taken from: «журнал событий Im.work».
    pub log: String,
    pub exported_on: NaiveDate,
    pub rows: Vec<LogRow>,
}

/// One event. What a log does not record is `None`: the act states it instead (paragraph 6).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogRow {
    /// а) the subject, or what else identifies the person.
    pub subject: Option<Personal<String>>,
    /// б) categories of the destroyed data, never their values.
    pub categories: Option<String>,
    /// в) the information system.
    pub system: Option<String>,
    /// г) why.
    pub reason: Option<String>,
    /// д) when.
    pub date: Option<NaiveDate>,
}

/// A particular of paragraph 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LogParticular {
    Subject,
    Categories,
    System,
    Reason,
    Date,
}

impl LogExport {
    /// What at least one row cannot show: the act has to name these as entered in itself.
    #[must_use]
    pub fn gaps(&self) -> Vec<LogParticular> {
        use LogParticular as Particular;
        [
            Particular::Subject,
            Particular::Categories,
            Particular::System,
            Particular::Reason,
            Particular::Date,
        ]
        .into_iter()
        .filter(|&particular| self.rows.iter().any(|row| row.lacks(particular)))
        .collect()
    }

    /// A row names this system, or a row names none and so may be of it.
    pub(super) fn covers(&self, system: &str) -> bool {
        let of_system = |row: &LogRow| row.system.as_deref().is_none_or(|named| named == system);
        self.rows.iter().any(of_system)
    }

    pub(super) fn is_incomplete(&self) -> bool {
        is_blank(&self.log) || self.rows.is_empty() || self.rows.iter().any(LogRow::is_incomplete)
    }
}

impl LogRow {
    #[must_use]
    pub const fn lacks(&self, particular: LogParticular) -> bool {
        match particular {
            LogParticular::Subject => self.subject.is_none(),
            LogParticular::Categories => self.categories.is_none(),
            LogParticular::System => self.system.is_none(),
            LogParticular::Reason => self.reason.is_none(),
            LogParticular::Date => self.date.is_none(),
        }
    }

    /// Blank text is neither a value nor an admitted gap.
    fn is_incomplete(&self) -> bool {
        let subject = self.subject.as_ref().map(|who| who.reveal().as_str());
        let words = [
            subject,
            self.categories.as_deref(),
            self.system.as_deref(),
            self.reason.as_deref(),
        ];
        words.into_iter().flatten().any(is_blank)
    }
}
