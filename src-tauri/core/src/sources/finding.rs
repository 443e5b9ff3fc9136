//! A record that speaks of a person, with every reason for thinking so.

use super::map::IdentityKind;
use crate::personal::Personal;

/// One record of one source that matched one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub collection: String,
    pub record: Record,
    /// The whole record as it stands in the source: column name and value, in the source's order.
    pub fields: Vec<(String, Personal<String>)>,
    pub matched: Vec<Match>,
    /// What speaks against it, whatever matched.
    pub contradicted: Vec<Contradiction>,
    pub certainty: Certainty,
}

/// Where a record stands in its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The first record is 1; a header does not count.
    pub row: u64,
    /// Value of the primary key, where the map marks one.
    pub key: Option<Personal<String>>,
    /// The row could be read only in part, so its columns may be shifted or cut.
    pub broken: bool,
}

/// One reason why a record is thought to be the person's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    pub by: MatchedBy,
    /// Column in which it was found.
    pub field: String,
    /// How the spelling in the record differs from the one in the request.
    pub how: Vec<How>,
    /// What this reason is worth if it stood alone.
    pub alone: Certainty,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MatchedBy {
    /// An identifier from the request.
    Identity(IdentityKind),
    /// A value that another record of this person holds in `collection.field`.
    Reference {
        collection: String,
        field: String,
        from: RecordRef,
    },
}

/// A record in some source of the same search.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordRef {
    pub source: i64,
    pub row: u64,
}

/// What had to be overlooked to see two spellings as one. Never empty in a [`Match`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum How {
    /// Letter by letter.
    Equal,
    CaseFolded,
    /// Double, non-breaking, leading or trailing spaces.
    Spaces,
    /// Brackets, dashes, dots, quotation marks.
    Punctuation,
    /// `+7`, `8` or nothing before the ten digits of a Russian number.
    CountryCode,
    /// `е` for `ё` or the other way round.
    Yo,
    Initials,
    /// The patronymic is missing on one side.
    NoPatronymic,
    /// Name before surname on one side, surname before name on the other.
    Order,
    /// It stands inside longer text: the record mentions the person.
    InText,
    /// The column is not in the map; its meaning is unknown.
    UnmappedColumn,
}

/// Whether the officer may take the finding as the person's without looking twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    Candidate,
    Sure,
}

/// An identifier of the record that is not the person's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contradiction {
    pub kind: IdentityKind,
    pub field: String,
}

impl Certainty {
    /// The name used in the vault, on the command line and in messages.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Candidate => "candidate",
            Self::Sure => "sure",
        }
    }
}

impl MatchedBy {
    /// The word under `by` on the command line.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Identity(kind) => kind.id(),
            Self::Reference { .. } => "reference",
        }
    }
}

impl How {
    /// The word under `as` on the command line.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Equal => "equal",
            Self::CaseFolded => "case",
            Self::Spaces => "spaces",
            Self::Punctuation => "punctuation",
            Self::CountryCode => "country-code",
            Self::Yo => "yo",
            Self::Initials => "initials",
            Self::NoPatronymic => "no-patronymic",
            Self::Order => "order",
            Self::InText => "in-text",
            Self::UnmappedColumn => "unmapped-column",
        }
    }
}
