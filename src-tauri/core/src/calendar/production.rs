//! The production calendar: the Labour Code for every year, decrees for the years that have one,
//! and above both what the officer loaded and overrode.
//!
//! The non-working days with pay that the President declared in 2020 and 2021 were no holidays
//! of art. 112, and regional holidays are none either: neither is built in, because a limit that
//! ignores them comes earlier, which is the safe side. Whoever counts them overrides the day and
//! says why.
//!
//! A calendar is a value: loading a year makes another one, so the two can be compared before
//! anything is decided.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::sync::{Arc, LazyLock};

use chrono::{Datelike, NaiveDate};

use super::day::{Day, Decree, Transfer};
use super::embedded::CALENDAR;
use super::labour_code::{self, Moves, is_weekend};
use super::loaded::{LoadedYear, Override, YearDays};
use super::settled::{SettledYear, days_of};

/// Which days are worked. A year without a decree is provisional.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProductionCalendar {
    years: BTreeMap<i32, Arc<SettledYear>>,
    overrides: BTreeMap<NaiveDate, Override>,
}

impl ProductionCalendar {
    /// The years that ship with the program: 2013 to 2027.
    #[must_use]
    pub fn built_in() -> Self {
        static BUILT_IN: LazyLock<BTreeMap<i32, Arc<SettledYear>>> = LazyLock::new(|| {
            let years = CALENDAR.years.iter();
            let settled = years.map(|year| {
                let decreed = LoadedYear {
                    year: year.year,
                    decree: Some(year.decree),
                    days: YearDays::Transfers(year.transfers.clone()),
                };
                (year.year, Arc::new(SettledYear::new(decreed)))
            });
            settled.collect()
        });
        Self {
            years: BUILT_IN.clone(),
            overrides: BTreeMap::new(),
        }
    }

    /// The calendar with years and days that the officer decided. A loaded year takes the place of
    /// the built-in one; an override wins over every year. Of two for one year or date the later
    /// one stays.
    #[must_use]
    pub fn with(
        mut self,
        years: impl IntoIterator<Item = LoadedYear>,
        overrides: impl IntoIterator<Item = Override>,
    ) -> Self {
        let years = years.into_iter();
        let settled = years.map(|year| (year.year, Arc::new(SettledYear::new(year))));
        self.years.extend(settled);
        let overrides = overrides.into_iter();
        self.overrides.extend(overrides.map(|day| (day.date, day)));
        self
    }

    /// What the officer decided of a date, if anything.
    #[must_use]
    pub fn override_of(&self, date: NaiveDate) -> Option<&Override> {
        self.overrides.get(&date)
    }

    /// What the date is, and why.
    #[must_use]
    pub fn day(&self, date: NaiveDate) -> Day {
        if let Some(Override { working, .. }) = self.override_of(date) {
            return Day::Overridden { working: *working };
        }
        let settled = self.years.get(&date.year());
        settled
            .and_then(|year| year.day(date))
            .unwrap_or_else(|| labour_code::day(date, Moves::default()))
    }

    #[must_use]
    pub fn is_working(&self, date: NaiveDate) -> bool {
        self.day(date).is_working()
    }

    /// No decree is known for the year: its dates may still change.
    #[must_use]
    pub fn is_provisional(&self, year: i32) -> bool {
        self.decree(year).is_none()
    }

    /// The transfers of a year as its decree or its file names them. What the Labour Code moves by
    /// itself is not among them, unless the file says it.
    #[must_use]
    pub fn transfers(&self, year: i32) -> Vec<Transfer> {
        let settled = self.years.get(&year);
        settled.map_or_else(Vec::new, |year| year.moved().to_vec())
    }

    /// The year as a list of what differs from plain weeks.
    ///
    /// # Errors
    /// [`YearOutOfRange`] outside the years 1 to 9998.
    pub fn year(&self, year: i32) -> Result<YearView, YearOutOfRange> {
        if !YEARS.contains(&year) {
            return Err(YearOutOfRange { year });
        }
        let mut view = YearView {
            year,
            decree: self.decree(year),
            working_days: 0,
            off_weekdays: Vec::new(),
            working_weekends: Vec::new(),
            short: Vec::new(),
            provisional: self.is_provisional(year),
        };
        for date in days_of(year) {
            view.add(date, self.day(date));
        }
        Ok(view)
    }

    fn decree(&self, year: i32) -> Option<Decree> {
        self.years.get(&year).and_then(|year| year.decree())
    }
}

/// One year of the calendar, as people and other programs list it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearView {
    pub year: i32,
    /// The decree that settled the year; none means [`provisional`](Self::provisional).
    pub decree: Option<Decree>,
    pub working_days: u32,
    /// Mondays to Fridays that are not worked.
    pub off_weekdays: Vec<NaiveDate>,
    /// Saturdays and Sundays that are worked.
    pub working_weekends: Vec<NaiveDate>,
    /// Days worked one hour less, working Saturdays included.
    pub short: Vec<NaiveDate>,
    pub provisional: bool,
}

impl YearView {
    fn add(&mut self, date: NaiveDate, day: Day) {
        if day.is_working() {
            self.working_days += 1;
        }
        if day.is_short() {
            self.short.push(date);
        }
        match day {
            Day::WorkingWeekend { .. } => self.working_weekends.push(date),
            Day::Transferred { .. } => self.off_weekdays.push(date),
            Day::Holiday(_) if !is_weekend(date) => self.off_weekdays.push(date),
            Day::Overridden { working } if working == is_weekend(date) => match working {
                true => self.working_weekends.push(date),
                false => self.off_weekdays.push(date),
            },
            Day::Holiday(_)
            | Day::Working
            | Day::Short { .. }
            | Day::Weekend
            | Day::Overridden { .. } => {}
        }
    }
}

/// Years are counted from 1 to 9998, so that every limit computed from one can be written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the year {year} is outside 1 to 9998")]
pub struct YearOutOfRange {
    pub year: i32,
}

/// The years that the program counts in.
pub(super) const YEARS: RangeInclusive<i32> = 1..=9998;
