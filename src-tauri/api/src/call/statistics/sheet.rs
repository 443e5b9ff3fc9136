//! Statistics as a page for the head of the company.

use super::figures;
use crate::limit::Teller;
use crate::text::Language;
use crate::view::{StatisticsView, Tally};
use chrono::NaiveDate;
use dekada_press::{Figure, MonthBar, StatisticsSheet};

/// The figures that stand large on top and in the table; the file for spreadsheets has all.
const LARGE: usize = 6;

pub(super) fn of(teller: &Teller, view: &StatisticsView, today: NaiveDate) -> StatisticsSheet {
    let say = |id: &str| teller.say(id, &[]);
    let large = figures(&view.all).into_iter().take(LARGE);
    let mut columns = vec![say("statistics-kind")];
    let told = figures(&Tally::default());
    columns.extend(told.iter().take(LARGE).map(|(name, _)| label(teller, name)));
    let rows = view.kinds.iter().map(|kind| {
        let mut row = vec![say(&format!("kind-{}", kind.kind))];
        let values = figures(&kind.tally).into_iter().take(LARGE);
        row.extend(values.map(|(_, value)| value));
        row
    });
    StatisticsSheet {
        title: say("statistics-title"),
        period: teller.say(
            "statistics-period",
            &[
                ("from", teller.date(view.from)),
                ("to", teller.date(view.to)),
            ],
        ),
        date: today,
        language: match teller.words.language() {
            Language::Russian => dekada_press::Language::Russian,
            Language::English => dekada_press::Language::English,
        },
        figures: large
            .map(|(name, value)| Figure {
                label: label(teller, name),
                value,
                note: teller
                    .words
                    .maybe(&format!("statistics-note-{name}"), &serde_json::Map::new())
                    .unwrap_or_default(),
            })
            .collect(),
        months: view
            .months
            .iter()
            .map(|month| MonthBar {
                label: month_of_year(&month.month),
                received: month.tally.received,
                late: month.tally.late,
            })
            .collect(),
        months_title: say("statistics-by-month"),
        months_legend: [say("statistics-received"), say("statistics-late")],
        columns,
        rows: rows.collect(),
        footer: say("statistics-footer"),
    }
}

fn label(teller: &Teller, name: &str) -> String {
    teller.say(&format!("statistics-{name}"), &[])
}

/// `2026-11` as `11.2026`.
fn month_of_year(month: &str) -> String {
    match month.split_once('-') {
        Some((year, month)) => format!("{month}.{year}"),
        None => month.to_owned(),
    }
}
