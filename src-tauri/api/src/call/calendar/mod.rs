//! Limits and the production calendar. Counting needs no vault: while it is locked, the calendar
//! is that of the board.

mod count;
mod load;
mod month;
mod sheet;
mod trouble;

pub(crate) use count::{deadline, print};
pub(crate) use load::{load, override_day};
pub(crate) use month::month;

use crate::limit::Teller;
use crate::view::{CalendarSourceView, CalendarView, DecreeView, MoveView, OverrideView, Year};
use crate::{App, Failure, maps};
use chrono::Datelike as _;
use dekada_core::desk::Desk;

pub(crate) fn show(app: &App, input: Year) -> Result<CalendarView, Failure> {
    let mut view = year_view(&app.teller(), input.year)?;
    if let Ok(desk) = app.desk() {
        with_origin(&desk, &mut view)?;
    }
    Ok(view)
}

/// A year as the calendar in force has it.
fn year_view(teller: &Teller, year: i32) -> Result<CalendarView, Failure> {
    let calendar = &teller.calendar;
    let view = calendar
        .year(year)
        .map_err(|_| Failure::usage("date-out-of-range"))?;
    let transfers = calendar.transfers(year);
    let moves = transfers.iter().map(|transfer| MoveView {
        from: transfer.from,
        to: transfer.to,
    });
    Ok(CalendarView {
        year,
        decree: view.decree.map(|decree| DecreeView {
            number: decree.number.to_string(),
            date: decree.date,
        }),
        working_days: view.working_days,
        off_weekdays: view.off_weekdays,
        working_weekends: view.working_weekends,
        short: view.short,
        provisional: view.provisional,
        moves: moves.collect(),
        loaded: None,
        overrides: Vec::new(),
    })
}

/// Who loaded the year and who overrode days of it; the vault alone knows.
fn with_origin(desk: &Desk, view: &mut CalendarView) -> Result<(), Failure> {
    let zone = desk.settings().zone;
    let years = desk.read(|read| read.calendar_years())?;
    let own = years.into_iter().find(|own| own.year.year == view.year);
    view.loaded = own.map(|own| CalendarSourceView {
        format: own.format.id().to_owned(),
        sha256: own.sha256,
        loaded: maps::instant(own.loaded, zone),
        because: own.because,
    });
    let overrides = desk.read(|read| read.calendar_overrides())?;
    view.overrides = overrides
        .into_iter()
        .filter(|own| own.day.date.year() == view.year)
        .map(|own| OverrideView {
            date: own.day.date,
            working: own.day.working,
            because: own.day.because,
            author: own.author,
            at: maps::instant(own.at, zone),
        })
        .collect();
    Ok(())
}
