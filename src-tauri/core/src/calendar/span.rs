//! Working days between dates.

use chrono::NaiveDate;

use super::ProductionCalendar;

/// Ten years of working days: [`working_days_left`] stops counting here.
const FAR: usize = 2_500;

/// Working days left until a limit: those after `today` up to `due`, so the day before a limit
/// has 1 and the limit itself has 0. After it the number is negative: working days overdue, at
/// least one, so that a weekend after a missed Friday is never shown as "today". Stops at 2,500
/// in either direction.
#[must_use]
pub fn working_days_left(today: NaiveDate, due: NaiveDate, calendar: &ProductionCalendar) -> i32 {
    let between = |from: NaiveDate, to: NaiveDate| {
        let days = working_days_after(from, calendar).take_while(|date| *date <= to);
        i32::try_from(days.take(FAR).count())
            .unwrap_or(i32::MAX)
            .max(1)
    };
    match today.cmp(&due) {
        std::cmp::Ordering::Less => between(today, due),
        std::cmp::Ordering::Equal => 0,
        std::cmp::Ordering::Greater => -between(due, today),
    }
}

/// The next `n` working days, today included when it is worked.
#[must_use]
pub fn next_working_days(
    today: NaiveDate,
    n: usize,
    calendar: &ProductionCalendar,
) -> Vec<NaiveDate> {
    let days = today.iter_days().filter(|date| calendar.is_working(*date));
    days.take(n).collect()
}

/// The working days after a date, in order.
pub(super) fn working_days_after(
    date: NaiveDate,
    calendar: &ProductionCalendar,
) -> impl Iterator<Item = NaiveDate> + '_ {
    let later = date.iter_days().skip(1);
    later.filter(|date| calendar.is_working(*date))
}

/// The date itself if it is worked, else the next working day (Civil Code art. 193).
pub(super) fn not_before_a_working_day(
    date: NaiveDate,
    calendar: &ProductionCalendar,
) -> Option<NaiveDate> {
    date.iter_days().find(|date| calendar.is_working(*date))
}

/// The `n`th working day before a date; the date itself for zero.
pub(super) fn working_day_before(
    date: NaiveDate,
    n: u32,
    calendar: &ProductionCalendar,
) -> Option<NaiveDate> {
    let Some(nth) = n.checked_sub(1) else {
        return Some(date);
    };
    date.iter_days()
        .rev()
        .skip(1)
        .filter(|date| calendar.is_working(*date))
        .nth(usize::try_from(nth).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[track_caller]
    fn check_left(today: &str, due: &str, expected: i32) {
        let calendar = ProductionCalendar::built_in();
        assert_eq!(
            working_days_left(date(today), date(due), &calendar),
            expected
        );
    }

    #[test]
    fn the_limit_itself_is_zero_and_the_day_before_is_one() {
        check_left("2026-12-04", "2026-12-04", 0);
        check_left("2026-12-03", "2026-12-04", 1);
        check_left("2026-11-25", "2026-12-04", 7);
        check_left("2026-12-30", "2027-01-11", 1);
    }

    #[test]
    fn a_weekend_after_a_missed_friday_is_overdue_already() {
        check_left("2026-12-05", "2026-12-04", -1);
        check_left("2026-12-07", "2026-12-04", -1);
        check_left("2026-12-08", "2026-12-04", -2);
    }

    #[test]
    fn a_distance_nobody_plans_for_stops_counting() {
        check_left("0001-01-01", "9998-12-31", 2_500);
        check_left("9998-12-31", "0001-01-01", -2_500);
    }

    #[test]
    fn today_is_among_the_next_working_days_when_it_is_worked() {
        let calendar = ProductionCalendar::built_in();
        let days = |from: &str| next_working_days(date(from), 3, &calendar);
        let friday = ["2026-12-30", "2027-01-11", "2027-01-12"].map(date);
        assert_eq!(days("2026-12-30"), friday);
        let holiday = ["2027-01-11", "2027-01-12", "2027-01-13"].map(date);
        assert_eq!(days("2026-12-31"), holiday);
    }
}
