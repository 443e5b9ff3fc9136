//! Published years written in each of the forms.

mod mistakes;
mod planted;
mod whole;

use chrono::{Datelike, NaiveDate};

use super::*;
use crate::calendar::LoadedYear;
use crate::calendar::tests::{Published, published, year_days};

/// A year as it is published in one form.
type Written = fn(&Published) -> String;

const FORMS: [(CalendarFormat, Written); 4] = [
    (CalendarFormat::XmlCalendarXml, as_xml),
    (CalendarFormat::XmlCalendarJson, as_json),
    (CalendarFormat::IsDayOff, as_digits),
    (CalendarFormat::ProductionCalendar, as_rows),
];

fn is_weekend(date: NaiveDate) -> bool {
    date.weekday().num_days_from_monday() > 4
}

/// As the site does: holidays and moved days, shortened days whatever the weekday, and full
/// working weekends.
fn as_xml(year: &Published) -> String {
    let tag = |date: NaiveDate, kind| {
        format!("    <day d=\"{}\" t=\"{kind}\" />\n", date.format("%m.%d"))
    };
    let days: String = year_days(year.year)
        .filter_map(|date| {
            let full = year.working_weekends.contains(&date);
            match (
                year.short.contains(&date),
                year.off_weekdays.contains(&date),
            ) {
                (true, _) => Some(tag(date, 2)),
                (false, true) => Some(tag(date, 1)),
                (false, false) => full.then(|| tag(date, 3)),
            }
        })
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<calendar year=\"{}\" lang=\"ru\" date=\"2025.09.30\" country=\"ru\">\n  \
         <holidays>\n    <holiday id=\"1\" title=\"Праздник &amp; отдых\" />\n  </holidays>\n  <days>\n{days}  </days>\n</calendar>\n",
        year.year
    )
}

fn as_json(year: &Published) -> String {
    let off = year.off();
    let months: Vec<_> = (1..=12)
        .map(|month| {
            let days: Vec<_> = year_days(year.year)
                .filter(|date| date.month() == month)
                .filter_map(
                    |date| match (off.contains(&date), year.short.contains(&date)) {
                        (true, _) if is_weekend(date) => Some(date.day().to_string()),
                        (true, _) => Some(format!("{}+", date.day())),
                        (false, true) => Some(format!("{}*", date.day())),
                        (false, false) => None,
                    },
                )
                .collect();
            format!("{{\"month\":{month},\"days\":\"{}\"}}", days.join(","))
        })
        .collect();
    format!(
        "{{\"year\":{},\"months\":[{}],\"transitions\":[],\"statistic\":{{\"workdays\":{},\"hours36\":1774.4}}}}",
        year.year,
        months.join(","),
        year.working_days
    )
}

fn as_digits(year: &Published) -> String {
    let off = year.off();
    let digit = |date: NaiveDate| match (off.contains(&date), year.short.contains(&date)) {
        (true, _) => '1',
        (false, true) => '2',
        (false, false) => '0',
    };
    year_days(year.year).map(digit).collect()
}

fn as_rows(year: &Published) -> String {
    let off = year.off();
    let kind = |date| match (off.contains(&date), year.short.contains(&date)) {
        (true, _) if is_weekend(date) => 2,
        (true, _) if date.month() == 1 => 3,
        (true, _) => 6,
        (false, true) => 5,
        (false, false) => 1,
    };
    let row = |date: NaiveDate| {
        let day = date.format("%d.%m.%Y");
        format!(
            "{{\"date\":\"{day}\",\"type_id\":{},\"week_day\":\"пн\"}}",
            kind(date)
        )
    };
    let rows: Vec<_> = year_days(year.year).map(row).collect();
    format!(
        "{{\"country_code\":\"ru\",\"days\":[{}]}}",
        rows.join(",\n")
    )
}

fn of(year: i32) -> Published {
    published()
        .into_iter()
        .find(|published| published.year == year)
        .unwrap()
}

fn loaded(file: CalendarFile) -> LoadedYear {
    LoadedYear {
        year: file.year,
        decree: None,
        days: file.days,
    }
}

#[track_caller]
fn refused(text: &str, error: LoadError) {
    assert_eq!(read(text.as_bytes(), Some(2026)), Err(error));
}
