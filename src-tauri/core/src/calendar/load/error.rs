//! Why a file is no calendar that can be used.

use chrono::NaiveDate;

/// Nothing of the file's content is repeated here, only where it stands.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LoadError {
    #[error("the file is longer than {longest} bytes")]
    TooLarge { longest: usize },
    /// None of the known forms.
    #[error("the file is no calendar of a known form")]
    NotACalendar,
    /// It begins as a calendar and then breaks off or breaks the rules of its form.
    #[error("the file is broken at {at}")]
    Broken { at: Place },
    /// A document type or entities: a calendar has no use for them, an attack has.
    #[error("the file declares a document type or uses entities")]
    Declares,
    /// It names none, or one that nobody lives in, and none was asked for.
    #[error("the file does not say for what year it is")]
    NoYear,
    #[error("the file is for {file}, not for {asked}")]
    OtherYear { file: i32, asked: i32 },
    #[error("the calendar is of another country")]
    OtherCountry,
    /// A date or a kind of day that the form does not know.
    #[error("a day at {at} cannot be read")]
    BadDay { at: Place },
    #[error("{date} is there twice")]
    Duplicate { date: NaiveDate },
    #[error("month {month} is there twice")]
    RepeatedMonth { month: u32 },
    /// Days are missing in it.
    #[error("month {month} is incomplete")]
    Incomplete { month: u32 },
    /// A line of digits has one for each day of the year.
    #[error("{found} days are listed, the year has {expected}")]
    WrongLength { found: usize, expected: usize },
    /// The file's own total says otherwise.
    #[error("{counted} working days are listed, the file itself speaks of {stated}")]
    Contradiction { counted: usize, stated: usize },
}

/// Where in a file, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Byte(usize),
    Line(usize),
    /// Which character that is no blank.
    Character(usize),
    /// In which month's list.
    Month(u32),
    /// Which entry of a list.
    Entry(usize),
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Byte(n) => write!(f, "byte {n}"),
            Self::Line(n) => write!(f, "line {n}"),
            Self::Character(n) => write!(f, "character {n}"),
            Self::Month(n) => write!(f, "month {n}"),
            Self::Entry(n) => write!(f, "entry {n}"),
        }
    }
}
