//! The access report: everything article 14 part 7 of 152-FZ asks for, in its order.

use chrono::NaiveDate;

use super::parties::{Addressee, Executor, Incoming, Operator, Recipient, Signer, SubjectName};
use super::stated::{Stated, any_blank, is_blank};
use crate::personal::Personal;

/// The answer to "what do you hold about me".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccessReport {
    /// Outgoing number: `2026-0001/1`.
    pub number: String,
    pub date: NaiveDate,
    pub incoming: Incoming,
    pub operator: Operator,
    pub addressee: Addressee,
    /// «Уважаемая Анна Юрьевна!»
    pub salutation: Personal<String>,
    pub subject: SubjectName,
    /// Item 1: whether the operator processes this person's data, in a sentence.
    pub confirmation: String,
    /// Item 2.
    pub purposes: Stated<Purpose>,
    /// Item 3: how the data are processed.
    pub methods: String,
    /// Item 4, beside the operator itself: those outside the company who have access.
    pub persons_with_access: Stated<Recipient>,
    /// Item 4: when the law itself makes the operator disclose data.
    pub disclosure_by_law: String,
    /// Item 5.
    pub findings: Findings,
    /// Item 6.
    pub terms: Stated<StorageTerm>,
    /// Item 7: paragraphs on the person's rights and how to use them.
    pub rights: Vec<String>,
    /// Item 8.
    pub cross_border: Stated<Transfer>,
    /// Item 9: those who process on the operator's instruction.
    pub processors: Stated<Recipient>,
    /// Item 9.1: how the duties of article 18.1 are fulfilled, a paragraph each.
    pub duties: Vec<String>,
    /// Item 10: other information the law requires, a paragraph each.
    pub other: Vec<String>,
    /// What was found and is not shown, with the reason (article 14 part 8).
    pub left_out: Stated<LeftOut>,
    pub signer: Signer,
    pub executor: Executor,
    /// Everybody in the document is invented; every page says so.
    pub practice: bool,
}

/// Why data are processed and what allows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Purpose {
    pub purpose: String,
    pub ground: String,
}

/// How long something is kept and why so long.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StorageTerm {
    pub category: String,
    pub term: String,
    pub ground: String,
}

/// A transfer to another country, done or intended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transfer {
    pub country: String,
    pub recipient: Recipient,
}

/// What the search was and what it brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Findings {
    pub search: Search,
    pub held: Held,
}

/// Where, by what and when the person was looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Search {
    pub systems: Vec<String>,
    /// As they were searched: name, e-mail, telephone.
    pub identifiers: Vec<Personal<String>>,
    pub on: NaiveDate,
}

/// "We hold no data" is said by its own variant, never by an empty list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Held {
    Data(Vec<Holding>),
    Nothing,
}

/// What one system holds about the person in one category, for one purpose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holding {
    /// «Контактные данные».
    pub category: String,
    /// The information system it was found in.
    pub system: String,
    /// Where the company has it from: item 5 asks for the source.
    pub origin: String,
    pub purpose: String,
    pub ground: String,
    /// «до удаления учётной записи».
    pub term: String,
    pub records: Vec<Record>,
}

/// One row of a system: what belongs together stays together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    pub fields: Vec<Field>,
}

/// A named value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    pub name: String,
    /// May be empty: an empty cell is what the system holds.
    pub value: Personal<String>,
}

/// Something found and not shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    pub what: String,
    pub reason: String,
}

/// A part of the report that can be missing, in the order it is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReportItem {
    Number,
    IncomingNumber,
    Operator,
    Addressee,
    Subject,
    Salutation,
    /// Item 1.
    Confirmation,
    /// Item 2; also when a purpose of the data is not named there.
    GroundsAndPurposes,
    /// Item 3.
    Methods,
    /// Item 4.
    PersonsWithAccess,
    /// Item 5.
    Data,
    /// Item 6; also when a category of the data has no term there.
    Terms,
    /// Item 7.
    Rights,
    /// Item 8.
    CrossBorder,
    /// Item 9.
    Processors,
    /// Item 9.1.
    Duties,
    /// Item 10.
    Other,
    LeftOut,
    Signer,
    Executor,
}

impl ReportItem {
    /// The name used in messages and on the command line; items of article 14 part 7 carry their
    /// number.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::IncomingNumber => "incoming-number",
            Self::Operator => "operator",
            Self::Addressee => "addressee",
            Self::Subject => "subject",
            Self::Salutation => "salutation",
            Self::Confirmation => "item-1",
            Self::GroundsAndPurposes => "item-2",
            Self::Methods => "item-3",
            Self::PersonsWithAccess => "item-4",
            Self::Data => "item-5",
            Self::Terms => "item-6",
            Self::Rights => "item-7",
            Self::CrossBorder => "item-8",
            Self::Processors => "item-9",
            Self::Duties => "item-9.1",
            Self::Other => "item-10",
            Self::LeftOut => "left-out",
            Self::Signer => "signer",
            Self::Executor => "executor",
        }
    }
}

impl AccessReport {
    /// Every item that is still blank, in the order of the report; empty when it may be printed.
    #[must_use]
    pub fn missing(&self) -> Vec<ReportItem> {
        use ReportItem as Item;
        let recipient = Recipient::is_incomplete;
        [
            (Item::Number, is_blank(&self.number)),
            (Item::IncomingNumber, is_blank(&self.incoming.number)),
            (Item::Operator, self.operator.is_incomplete()),
            (Item::Addressee, is_blank(self.addressee.dative.reveal())),
            (Item::Subject, self.subject.is_incomplete()),
            (Item::Salutation, is_blank(self.salutation.reveal())),
            (Item::Confirmation, is_blank(&self.confirmation)),
            (Item::GroundsAndPurposes, self.purposes_are_missing()),
            (Item::Methods, is_blank(&self.methods)),
            (
                Item::PersonsWithAccess,
                self.persons_with_access.is_missing(recipient) || is_blank(&self.disclosure_by_law),
            ),
            (Item::Data, self.findings.are_missing()),
            (Item::Terms, self.terms_are_missing()),
            (Item::Rights, are_blank(&self.rights)),
            (
                Item::CrossBorder,
                self.cross_border.is_missing(Transfer::is_incomplete),
            ),
            (Item::Processors, self.processors.is_missing(recipient)),
            (Item::Duties, are_blank(&self.duties)),
            (Item::Other, are_blank(&self.other)),
            (
                Item::LeftOut,
                self.left_out
                    .is_missing(|row| any_blank([row.what.as_str(), &row.reason])),
            ),
            (Item::Signer, self.signer.is_incomplete()),
            (Item::Executor, self.executor.is_incomplete()),
        ]
        .into_iter()
        .filter_map(|(item, missing)| missing.then_some(item))
        .collect()
    }

    fn purposes_are_missing(&self) -> bool {
        let blank = |row: &Purpose| any_blank([row.purpose.as_str(), &row.ground]);
        let unnamed = |row: &Purpose| !self.purposes.rows().contains(row);
        self.purposes.is_missing(blank) || self.findings.purposes().iter().any(unnamed)
    }

    fn terms_are_missing(&self) -> bool {
        let blank = |row: &StorageTerm| any_blank([row.category.as_str(), &row.term, &row.ground]);
        let has_term = |holding: &Holding| {
            let mut rows = self.terms.rows().iter();
            rows.any(|row| row.category == holding.category && row.term == holding.term)
        };
        self.terms.is_missing(blank) || !self.findings.holdings().iter().all(has_term)
    }
}

impl Findings {
    /// What is held, nothing when nothing is.
    #[must_use]
    pub fn holdings(&self) -> &[Holding] {
        match &self.held {
            Held::Data(holdings) => holdings,
            Held::Nothing => &[],
        }
    }

    /// The purposes and grounds of what is held, each once: the rows item 2 cannot do without.
    #[must_use]
    pub fn purposes(&self) -> Vec<Purpose> {
        each_once(self.holdings().iter().map(|held| Purpose {
            purpose: held.purpose.clone(),
            ground: held.ground.clone(),
        }))
    }

    /// The storage terms of what is held, each once: the rows item 6 cannot do without.
    #[must_use]
    pub fn terms(&self) -> Vec<StorageTerm> {
        each_once(self.holdings().iter().map(|held| StorageTerm {
            category: held.category.clone(),
            term: held.term.clone(),
            ground: held.ground.clone(),
        }))
    }

    fn are_missing(&self) -> bool {
        let nothing_said = match &self.held {
            Held::Data(holdings) => {
                holdings.is_empty() || holdings.iter().any(Holding::is_incomplete)
            }
            Held::Nothing => false,
        };
        nothing_said || self.search.is_incomplete()
    }
}

impl Search {
    fn is_incomplete(&self) -> bool {
        let identifiers = self.identifiers.iter().map(|known| known.reveal().as_str());
        self.systems.is_empty()
            || self.identifiers.is_empty()
            || any_blank(self.systems.iter().map(String::as_str))
            || any_blank(identifiers)
    }
}

impl Holding {
    fn is_incomplete(&self) -> bool {
        any_blank([
            self.category.as_str(),
            &self.system,
            &self.origin,
            &self.purpose,
            &self.ground,
            &self.term,
        ]) || self.records.is_empty()
            || self.records.iter().any(Record::is_incomplete)
    }
}

impl Record {
    fn is_incomplete(&self) -> bool {
        self.fields.is_empty() || any_blank(self.fields.iter().map(|field| field.name.as_str()))
    }
}

impl Transfer {
    fn is_incomplete(&self) -> bool {
        is_blank(&self.country) || self.recipient.is_incomplete()
    }
}

fn are_blank(paragraphs: &[String]) -> bool {
    paragraphs.is_empty() || any_blank(paragraphs.iter().map(String::as_str))
}

fn each_once<T: PartialEq>(rows: impl Iterator<Item = T>) -> Vec<T> {
    rows.fold(Vec::new(), |mut seen, row| {
        if !seen.contains(&row) {
            seen.push(row);
        }
        seen
    })
}

#[cfg(test)]
#[path = "access_tests.rs"]
mod tests;
