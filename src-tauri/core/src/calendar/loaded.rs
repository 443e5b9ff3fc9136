//! Years and days that did not come with the program: what the officer loaded or overrode.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::day::{Decree, Transfer};
use crate::word::words;

/// A year of the calendar as the officer loaded it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LoadedYear {
    pub year: i32,
    /// The decree that settles it; without one the year is provisional.
    pub decree: Option<Decree>,
    pub days: YearDays,
}

/// What is known of a loaded year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum YearDays {
    /// The decree's own transfers: the year follows from them and art. 112.
    Transfers(Vec<Transfer>),
    /// A published calendar: every non-working day of the year, and every shortened one.
    Listed {
        off: BTreeSet<NaiveDate>,
        short: BTreeSet<NaiveDate>,
        /// Where the file says which day's rest was moved.
        moved: Vec<Transfer>,
    },
}

/// One day that the officer overrode, for a reason: a regional holiday, a day off that the
/// President declared, or one that does not count here after all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Override {
    pub date: NaiveDate,
    pub working: bool,
    pub because: String,
}

words! {
    /// In what form a year came.
    CalendarFormat, "format of a calendar" {
        /// The transfers of the decree, typed in: the only form that is law.
        Decree = "decree",
        XmlCalendarXml = "xmlcalendar-xml",
        XmlCalendarJson = "xmlcalendar-json",
        IsDayOff = "isdayoff",
        ProductionCalendar = "production-calendar",
    }
}
