//! What a date is in the production calendar, with the ground that makes it so.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::word::words;

/// One date in the production calendar. Shortened days are worked and count in full.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Day {
    /// An ordinary working day, Monday to Friday.
    Working,
    /// A working day one hour shorter, because a holiday follows (Labour Code art. 95), or follows
    /// the day that it stands in for.
    Short { before: &'static Holiday },
    /// A Saturday or Sunday that is worked: the decree moved its rest to `to`. It is shortened
    /// when the day that it stands in for would have been.
    WorkingWeekend {
        /// Not every calendar file says it.
        to: Option<NaiveDate>,
        decree: Option<Decree>,
        short: bool,
    },
    /// A Saturday or Sunday.
    Weekend,
    /// A non-working holiday (Labour Code art. 112), on whatever day of the week it falls.
    Holiday(&'static Holiday),
    /// A weekday off: the rest of `from` was moved to it, where it is known of which day.
    Transferred {
        from: Option<NaiveDate>,
        ground: Ground,
    },
    /// The officer says so, with a reason that [`super::ProductionCalendar::override_of`] knows: a
    /// regional holiday, a day that the President declared, or that neither counts here.
    Overridden { working: bool },
}

impl Day {
    /// Whether the day is worked, and so counts in a term of working days.
    #[must_use]
    pub const fn is_working(self) -> bool {
        matches!(
            self,
            Self::Working
                | Self::Short { .. }
                | Self::WorkingWeekend { .. }
                | Self::Overridden { working: true }
        )
    }

    /// Whether the day is worked one hour less.
    #[must_use]
    pub const fn is_short(self) -> bool {
        matches!(
            self,
            Self::Short { .. } | Self::WorkingWeekend { short: true, .. }
        )
    }

    #[must_use]
    pub const fn why(self) -> Why {
        match self {
            Self::Working
            | Self::WorkingWeekend { short: false, .. }
            | Self::Overridden { working: true } => Why::Working,
            Self::Short { .. } | Self::WorkingWeekend { short: true, .. } => Why::Short,
            Self::Weekend => Why::Weekend,
            Self::Holiday(_) | Self::Overridden { working: false } => Why::Holiday,
            Self::Transferred { .. } => Why::Transferred,
        }
    }
}

words! {
    /// What a day is, in one word. A working Saturday is `Working` or `Short`.
    Why, "ground of a day" {
        Working = "working",
        Weekend = "weekend",
        Holiday = "holiday",
        Transferred = "transferred",
        Short = "short",
    }
}

/// Who moved a day off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// The Government, by decree (Labour Code art. 112, the parts on January and on the
    /// rational use of days off).
    Decree(Decree),
    /// The Code itself: a day off that coincides with a holiday moves to the next working day.
    LabourCode,
    /// A calendar that the officer loaded lists it, without saying by what decree.
    Listed,
}

/// A decree of the Government of the Russian Federation on the transfer of days off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decree {
    pub number: u32,
    pub date: NaiveDate,
}

/// One line of a decree: the rest of `from` is taken on `to`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transfer {
    pub from: NaiveDate,
    pub to: NaiveDate,
}

/// A non-working holiday of Labour Code art. 112.
#[derive(Debug, PartialEq, Eq, Deserialize)]
pub struct Holiday {
    /// A stable name for messages: `victory`.
    pub id: String,
    /// The name the Code gives it, and in English.
    pub name_ru: String,
    pub name_en: String,
    /// Its dates of every year as (month, day).
    pub(super) days: Vec<(u32, u32)>,
    /// A day off that coincides with it moves by itself; of 1 to 8 January the Government
    /// moves two by decree and the others are lost.
    pub(super) day_off_moves: bool,
}
