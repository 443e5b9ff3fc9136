//! The production calendar: the Labour Code for every year, decrees for the years that have one.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate};
use serde::Deserialize;

use super::day::{Day, Decree, Transfer};
use super::embedded::CALENDAR;
use super::labour_code;

/// Which days are worked. A year without a decree follows art. 112 alone and is provisional.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProductionCalendar {
    years: BTreeMap<i32, DecreedYear>,
}

impl ProductionCalendar {
    /// The years that ship with the program: 2022 to 2027.
    #[must_use]
    pub fn built_in() -> Self {
        let years = CALENDAR.years.iter();
        Self {
            years: years.map(|year| (year.year, year.clone())).collect(),
        }
    }

    /// What the date is, and why.
    #[must_use]
    pub fn day(&self, date: NaiveDate) -> Day {
        labour_code::day(date, self.years.get(&date.year()))
    }

    #[must_use]
    pub fn is_working(&self, date: NaiveDate) -> bool {
        self.day(date).is_working()
    }

    /// No decree is known for the year: its dates may still change.
    #[must_use]
    pub fn is_provisional(&self, year: i32) -> bool {
        !self.years.contains_key(&year)
    }

    /// The year as a list of what differs from plain weeks.
    ///
    /// # Errors
    /// [`YearOutOfRange`] outside the years 1 to 9998.
    pub fn year(&self, year: i32) -> Result<YearView, YearOutOfRange> {
        let first = first_day(year).ok_or(YearOutOfRange { year })?;
        let mut view = YearView {
            year,
            decree: self.years.get(&year).map(|decreed| decreed.decree),
            working_days: 0,
            off_weekdays: Vec::new(),
            working_weekends: Vec::new(),
            short: Vec::new(),
            provisional: self.is_provisional(year),
        };
        for date in first.iter_days().take_while(|date| date.year() == year) {
            view.add(date, self.day(date));
        }
        Ok(view)
    }
}

/// A year as the Government settled it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub(super) struct DecreedYear {
    pub year: i32,
    pub decree: Decree,
    pub transfers: Vec<Transfer>,
}

impl DecreedYear {
    /// The decree and the day whose rest it moved here.
    pub(super) fn moved_to(&self, date: NaiveDate) -> Option<(Decree, NaiveDate)> {
        let transfer = self.transfers.iter().find(|transfer| transfer.to == date)?;
        Some((self.decree, transfer.from))
    }

    /// The decree and the day to which it moved the rest of this one.
    pub(super) fn moved_from(&self, date: NaiveDate) -> Option<(Decree, NaiveDate)> {
        let mut transfers = self.transfers.iter();
        let transfer = transfers.find(|transfer| transfer.from == date)?;
        Some((self.decree, transfer.to))
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
            Day::Holiday(_) if date.weekday().number_from_monday() <= 5 => {
                self.off_weekdays.push(date);
            }
            Day::Holiday(_) | Day::Working | Day::Short { .. } | Day::Weekend => {}
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

fn first_day(year: i32) -> Option<NaiveDate> {
    YEARS
        .contains(&year)
        .then(|| NaiveDate::from_ymd_opt(year, 1, 1))
        .flatten()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use chrono::Weekday;

    use super::super::day::Ground;
    use super::*;

    /// The published calendars: what the rule must produce.
    #[derive(Deserialize)]
    struct Published {
        years: Vec<PublishedYear>,
    }

    #[derive(Deserialize)]
    struct PublishedYear {
        year: i32,
        working_days: u32,
        off_weekdays: Vec<NaiveDate>,
        working_weekends: Vec<NaiveDate>,
        short: Vec<NaiveDate>,
    }

    fn published() -> Vec<PublishedYear> {
        let text = include_str!("data/ru_published.json");
        serde_json::from_str::<Published>(text).unwrap().years
    }

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn every_decreed_year_comes_out_as_it_was_published() {
        let calendar = ProductionCalendar::built_in();
        let published = published();
        assert_eq!(published.len(), 6, "2022 to 2027");
        for expected in published {
            let view = calendar.year(expected.year).unwrap();
            assert_eq!(
                view.working_days, expected.working_days,
                "{}",
                expected.year
            );
            assert_eq!(view.off_weekdays, expected.off_weekdays);
            assert_eq!(view.working_weekends, expected.working_weekends);
            assert_eq!(view.short, expected.short);
            assert!(!view.provisional && view.decree.is_some());
        }
    }

    /// Art. 112 applied to a whole year as a set of days off, in another order than the program.
    fn days_off_by_sets(decreed: &DecreedYear) -> BTreeSet<NaiveDate> {
        let year = decreed.year;
        let january = (1..=8).map(|day| (1, day));
        let holidays: BTreeSet<NaiveDate> = january
            .chain([(2, 23), (3, 8), (5, 1), (5, 9), (6, 12), (11, 4)])
            .map(|(month, day)| NaiveDate::from_ymd_opt(year, month, day).unwrap())
            .collect();
        let weekend = |d: &NaiveDate| matches!(d.weekday(), Weekday::Sat | Weekday::Sun);
        let mut off: BTreeSet<NaiveDate> = NaiveDate::from_ymd_opt(year, 1, 1)
            .unwrap()
            .iter_days()
            .take_while(|d| d.year() == year)
            .filter(|d| weekend(d) || holidays.contains(d))
            .collect();
        for Transfer { from, to } in &decreed.transfers {
            if !holidays.contains(from) {
                assert!(off.remove(from), "{from} was a day off before it was moved");
            }
            assert!(off.insert(*to), "{to} was a working day before");
        }
        let moved: BTreeSet<_> = decreed.transfers.iter().map(|t| t.from).collect();
        for holiday in holidays {
            if weekend(&holiday) && holiday.month() != 1 && !moved.contains(&holiday) {
                let next = holiday.iter_days().find(|d| !off.contains(d)).unwrap();
                off.insert(next);
            }
        }
        off
    }

    #[test]
    fn the_rule_for_a_day_agrees_with_the_rule_for_a_year() {
        let calendar = ProductionCalendar::built_in();
        let settled = CALENDAR.years.iter().cloned();
        for decreed in settled {
            let off = days_off_by_sets(&decreed);
            let first = first_day(decreed.year).unwrap();
            for date in first.iter_days().take_while(|d| d.year() == decreed.year) {
                assert_eq!(calendar.is_working(date), !off.contains(&date), "{date}");
            }
        }
    }

    #[test]
    fn a_year_without_a_decree_follows_the_code_and_says_so() {
        let calendar = ProductionCalendar::built_in();
        for year in [2012, 2021, 2028, 2029, 2033] {
            let bare = DecreedYear {
                year,
                decree: Decree {
                    number: 0,
                    date: date("2000-01-01"),
                },
                transfers: Vec::new(),
            };
            let off = days_off_by_sets(&bare);
            let view = calendar.year(year).unwrap();
            let first = first_day(year).unwrap();
            let worked = first.iter_days().take_while(|d| d.year() == year);
            let worked = worked.filter(|d| !off.contains(d)).count();
            assert_eq!(view.working_days as usize, worked, "{year}");
            assert!(view.provisional && view.decree.is_none());
        }
    }

    #[test]
    fn a_day_off_carries_the_ground_that_made_it_so() {
        let calendar = ProductionCalendar::built_in();
        let decree = Decree {
            number: 1466,
            date: date("2025-09-24"),
        };
        let by_decree = Day::Transferred {
            from: date("2026-01-03"),
            ground: Ground::Decree(decree),
        };
        assert_eq!(calendar.day(date("2026-01-09")), by_decree);
        let by_the_code = Day::Transferred {
            from: date("2026-03-08"),
            ground: Ground::LabourCode,
        };
        assert_eq!(calendar.day(date("2026-03-09")), by_the_code);
        let Day::Holiday(holiday) = calendar.day(date("2026-05-09")) else {
            panic!("9 May is a holiday on a Saturday too");
        };
        assert_eq!(
            (holiday.id.as_str(), holiday.name_ru.as_str()),
            ("victory", "День Победы")
        );
        assert!(matches!(
            calendar.day(date("2027-02-20")),
            Day::WorkingWeekend { to, short: true, .. } if to == date("2027-02-22")
        ));
    }

    #[test]
    fn a_year_nobody_lives_in_is_refused() {
        let calendar = ProductionCalendar::built_in();
        for year in [i32::MIN, -1, 0, 9999, i32::MAX] {
            assert_eq!(calendar.year(year), Err(YearOutOfRange { year }));
        }
        assert!(calendar.year(1).is_ok() && calendar.year(9998).is_ok());
    }
}
