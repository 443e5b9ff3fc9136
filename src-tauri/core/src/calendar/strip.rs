//! The strip of days: one cell per working day of a term, a sliver for each day that is not
//! worked, the limit last.

use chrono::NaiveDate;

use super::ProductionCalendar;
use super::day::Day;

/// One mark of the strip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StripCell {
    pub date: NaiveDate,
    /// The number of the working day, a cell; none for a day off, a sliver. The cell of a duty at
    /// once, owed on the day of receipt, is number 0.
    pub n: Option<u32>,
    pub day: Day,
    pub when: When,
    /// The last day of the term.
    pub limit: bool,
}

/// Where a day stands as seen from today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    Past,
    Today,
    Ahead,
}

/// The days after receipt up to the limit. After the limit every cell lies in the past.
#[must_use]
pub fn strip(
    received: NaiveDate,
    due: NaiveDate,
    today: NaiveDate,
    calendar: &ProductionCalendar,
) -> Vec<StripCell> {
    let cell = |date, n| StripCell {
        date,
        n,
        day: calendar.day(date),
        when: when(date, today),
        limit: date == due,
    };
    if due <= received {
        return vec![cell(due, Some(0))];
    }
    let mut worked = 0;
    let days = received.iter_days().skip(1);
    days.take_while(|date| *date <= due)
        .map(|date| {
            let works = calendar.is_working(date);
            worked += u32::from(works);
            cell(date, works.then_some(worked))
        })
        .collect()
}

fn when(date: NaiveDate, today: NaiveDate) -> When {
    match date.cmp(&today) {
        std::cmp::Ordering::Less => When::Past,
        std::cmp::Ordering::Equal => When::Today,
        std::cmp::Ordering::Greater => When::Ahead,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A strip in letters: `#` past, `T` today, `.` ahead, `|` the limit, `/` a day off.
    fn drawn(received: &str, due: &str, today: &str) -> String {
        let date = |text: &str| text.parse::<NaiveDate>().unwrap();
        let calendar = ProductionCalendar::built_in();
        let cells = strip(date(received), date(due), date(today), &calendar);
        let letter = |cell: &StripCell| match (cell.n, cell.when) {
            (None, _) => '/',
            (Some(_), When::Today) => 'T',
            _ if cell.limit => '|',
            (Some(_), When::Past) => '#',
            (Some(_), When::Ahead) => '.',
        };
        cells.iter().map(letter).collect()
    }

    #[test]
    fn ten_working_days_are_ten_cells_and_days_off_are_slivers() {
        let drawn = drawn("2026-11-20", "2026-12-04", "2026-11-25");
        assert_eq!(drawn, "//##T..//....|");
    }

    #[test]
    fn a_working_saturday_is_a_cell() {
        let drawn = drawn("2025-10-20", "2025-11-01", "2025-10-20");
        assert_eq!(drawn, "....//.....|");
    }

    #[test]
    fn an_overdue_strip_ends_with_its_limit() {
        assert_eq!(drawn("2026-11-25", "2026-11-27", "2026-11-30"), "#|");
        assert_eq!(drawn("2026-11-25", "2026-11-27", "2026-11-27"), "#T");
    }

    #[test]
    fn a_duty_at_once_is_one_cell_on_any_day() {
        assert_eq!(drawn("2026-11-28", "2026-11-28", "2026-11-28"), "T");
        assert_eq!(drawn("2026-11-28", "2026-11-28", "2026-11-30"), "|");
    }
}
