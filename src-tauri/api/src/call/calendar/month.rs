//! A month with the limits on it.

use crate::limit::why;
use crate::view::{MonthDay, MonthInput, MonthView};
use crate::{App, Failure};
use chrono::{Months, NaiveDate};
use dekada_core::desk::Desk;
use std::collections::BTreeMap;

/// So many requests of a day are named.
const NAMED: u32 = 5;

pub(crate) fn month(app: &App, desk: &Desk, input: MonthInput) -> Result<MonthView, Failure> {
    let bad = || Failure::usage("date-out-of-range");
    let first = NaiveDate::from_ymd_opt(input.year, input.month, 1).ok_or_else(bad)?;
    let next = first.checked_add_months(Months::new(1)).ok_or_else(bad)?;
    let last = next.pred_opt().ok_or_else(bad)?;
    let loads = desk.read(|read| read.load_by_day(Some(first), Some(last)))?;
    let loads: BTreeMap<NaiveDate, _> = loads.into_iter().map(|load| (load.date, load)).collect();
    let mut named: BTreeMap<NaiveDate, Vec<String>> = BTreeMap::new();
    for (date, request) in desk.read(|read| read.open_between(first, last, NAMED))? {
        named.entry(date).or_default().push(request.to_string());
    }
    let teller = app.teller();
    let day = |date: NaiveDate| {
        let day = teller.calendar.day(date);
        let load = loads.get(&date);
        MonthDay {
            date,
            counts: day.is_working(),
            why: why(day).to_owned(),
            note: teller.note(date, day),
            due: load.map_or(0, |load| load.due),
            unaccepted: load.map_or(0, |load| load.unaccepted),
            requests: named.get(&date).cloned().unwrap_or_default(),
        }
    };
    Ok(MonthView {
        year: input.year,
        month: input.month,
        provisional: teller.calendar.is_provisional(input.year),
        today: desk.today(app.now()),
        days: first
            .iter_days()
            .take_while(|date| *date <= last)
            .map(day)
            .collect(),
    })
}
