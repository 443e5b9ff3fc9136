//! The destruction act: particulars а–к of order 179 of Roskomnadzor of 28.10.2022.

use chrono::{Months, NaiveDate};

use super::log_export::LogExport;
use super::parties::{Incoming, Operator, Party, Signer, SubjectName};
use super::stated::{Stated, any_blank, is_blank};

/// How long act and log export are kept from the day of destruction (order 179, paragraph 7).
const KEPT: Months = Months::new(36);

/// Proof that a person's data were destroyed. Names categories, never values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DestructionAct {
    pub number: String,
    pub date: NaiveDate,
    /// The request that led to it, if one did.
    pub incoming: Option<Incoming>,
    /// а) name and address of the operator.
    pub operator: Operator,
    /// б) those who processed on the operator's instruction.
    pub processors: Stated<Party>,
    /// в) the subject.
    pub subject: SubjectName,
    /// г) who destroyed the data and signs for it.
    pub destroyed_by: Vec<Signer>,
    /// д) categories of the destroyed data.
    pub categories: Vec<String>,
    /// е) and ж) carriers with sheets, information systems.
    pub processing: Processing,
    /// з) how.
    pub method: String,
    /// и) why.
    pub reason: String,
    /// к) when.
    pub destroyed_on: NaiveDate,
    /// Means of destruction (152-FZ art. 19 part 2 item 3.1), where one was used.
    pub means: Option<Means>,
    /// Back-ups that still hold the data, and until when.
    pub backups: Stated<BackupTail>,
    /// Everybody in the document is invented; every page says so.
    pub practice: bool,
}

/// How the data were processed decides what proves their destruction: with automation the log
/// export belongs to the act, without it the act stands alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Processing {
    Automated {
        systems: Vec<String>,
        log: LogExport,
    },
    Paper {
        carriers: Vec<Carrier>,
    },
    Mixed {
        systems: Vec<String>,
        log: LogExport,
        carriers: Vec<Carrier>,
    },
}

/// A destroyed material carrier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carrier {
    pub name: String,
    pub sheets: u32,
}

/// What the data were destroyed with. Only the officer can say that it is certified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Means {
    pub name: String,
    pub certificate: Option<String>,
}

/// A back-up that outlives the destruction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupTail {
    pub name: String,
    /// The day its last copy with the person's data is overwritten.
    pub until: NaiveDate,
}

/// A part of the act that can be missing, in the order it is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActItem {
    Number,
    /// The act is dated before the destruction it proves.
    Date,
    IncomingNumber,
    /// а)
    Operator,
    /// б)
    Processors,
    /// в)
    Subject,
    /// г)
    DestroyedBy,
    /// д)
    Categories,
    /// е)
    Carriers,
    /// ж)
    Systems,
    /// з)
    Method,
    /// и)
    Reason,
    Means,
    Backups,
    /// The annex; also when a system of ж) has no event in it.
    LogExport,
}

impl ActItem {
    /// The name used in messages and on the command line; particulars of order 179 carry the
    /// Latin transcription of their letter.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Date => "date",
            Self::IncomingNumber => "incoming-number",
            Self::Operator => "act-a",
            Self::Processors => "act-b",
            Self::Subject => "act-v",
            Self::DestroyedBy => "act-g",
            Self::Categories => "act-d",
            Self::Carriers => "act-e",
            Self::Systems => "act-zh",
            Self::Method => "act-z",
            Self::Reason => "act-i",
            Self::Means => "means",
            Self::Backups => "backups",
            Self::LogExport => "log-export",
        }
    }
}

impl DestructionAct {
    /// Every item that is still blank, in the order of the act; empty when it may be printed.
    #[must_use]
    pub fn missing(&self) -> Vec<ActItem> {
        use ActItem as Item;
        let no_incoming = |incoming: &Incoming| is_blank(&incoming.number);
        let no_means = |means: &Means| {
            is_blank(&means.name) || means.certificate.as_deref().is_some_and(is_blank)
        };
        let signers = &self.destroyed_by;
        [
            (Item::Number, is_blank(&self.number)),
            (Item::Date, self.date < self.destroyed_on),
            (
                Item::IncomingNumber,
                self.incoming.as_ref().is_some_and(no_incoming),
            ),
            (Item::Operator, self.operator.is_incomplete()),
            (
                Item::Processors,
                self.processors.is_missing(Party::is_incomplete),
            ),
            (Item::Subject, self.subject.is_incomplete()),
            (
                Item::DestroyedBy,
                signers.is_empty() || signers.iter().any(Signer::is_incomplete),
            ),
            (Item::Categories, are_blank(&self.categories)),
            (Item::Carriers, self.processing.carriers_are_missing()),
            (
                Item::Systems,
                self.processing.systems().is_some_and(are_blank),
            ),
            (Item::Method, is_blank(&self.method)),
            (Item::Reason, is_blank(&self.reason)),
            (Item::Means, self.means.as_ref().is_some_and(no_means)),
            (
                Item::Backups,
                self.backups.is_missing(|tail| is_blank(&tail.name)),
            ),
            (Item::LogExport, self.processing.log_is_missing()),
        ]
        .into_iter()
        .filter_map(|(item, missing)| missing.then_some(item))
        .collect()
    }

    /// The last day act and log export must be kept.
    #[must_use]
    pub fn keep_until(&self) -> NaiveDate {
        self.destroyed_on
            .checked_add_months(KEPT)
            .unwrap_or(NaiveDate::MAX)
    }
}

impl Processing {
    /// ж) the information systems, when there were any.
    #[must_use]
    pub fn systems(&self) -> Option<&[String]> {
        match self {
            Self::Automated { systems, .. } | Self::Mixed { systems, .. } => Some(systems),
            Self::Paper { .. } => None,
        }
    }

    /// е) the material carriers, when there were any.
    #[must_use]
    pub fn carriers(&self) -> Option<&[Carrier]> {
        match self {
            Self::Paper { carriers } | Self::Mixed { carriers, .. } => Some(carriers),
            Self::Automated { .. } => None,
        }
    }

    /// The annex, when the processing was automated.
    #[must_use]
    pub const fn log(&self) -> Option<&LogExport> {
        match self {
            Self::Automated { log, .. } | Self::Mixed { log, .. } => Some(log),
            Self::Paper { .. } => None,
        }
    }

    fn carriers_are_missing(&self) -> bool {
        let unfinished = |carrier: &Carrier| is_blank(&carrier.name) || carrier.sheets == 0;
        self.carriers()
            .is_some_and(|all| all.is_empty() || all.iter().any(unfinished))
    }

    fn log_is_missing(&self) -> bool {
        let systems = self.systems().unwrap_or_default();
        self.log().is_some_and(|log| {
            log.is_incomplete() || systems.iter().any(|system| !log.covers(system))
        })
    }
}

fn are_blank(lines: &[String]) -> bool {
    lines.is_empty() || any_blank(lines.iter().map(String::as_str))
}

#[cfg(test)]
#[path = "act_tests.rs"]
mod tests;
