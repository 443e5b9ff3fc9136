//! Limits and the production calendar; no vault is needed.

use crate::view::{CalendarView, DeadlineInput, DeadlineView, DecreeView, Year};
use crate::{App, Failure, maps};
use dekada_core::calendar::{self, ProductionCalendar, WorkingDays};
use dekada_core::request::DemandKind;

pub(crate) fn deadline(_: &App, input: DeadlineInput) -> Result<DeadlineView, Failure> {
    let kind: DemandKind = input.kind.parse()?;
    let extended = input.extended.filter(|days| *days > 0);
    let limit = calendar::deadline(
        kind,
        input.received,
        extended.map(WorkingDays),
        &ProductionCalendar::built_in(),
    )?;
    Ok(maps::deadline(&limit, extended.unwrap_or(0)))
}

pub(crate) fn show(_: &App, input: Year) -> Result<CalendarView, Failure> {
    let year = ProductionCalendar::built_in()
        .year(input.year)
        .map_err(|_| Failure::usage("date-out-of-range"))?;
    Ok(CalendarView {
        year: input.year,
        decree: year.decree.map(|decree| DecreeView {
            number: decree.number.to_string(),
            date: decree.date,
        }),
        working_days: year.working_days,
        off_weekdays: year.off_weekdays,
        working_weekends: year.working_weekends,
        short: year.short,
        provisional: year.provisional,
    })
}
