//! The count of one limit, shown or printed.

use super::sheet;
use crate::files::write_pdf;
use crate::limit::Teller;
use crate::view::{DeadlineInput, DeadlineView, PrintLimit, StatuteView, WrittenFile};
use crate::{App, Failure, maps};
use chrono_tz::Tz;
use dekada_core::calendar::{
    self, Clock, Duty, Gdpr, Length, Rule, WorkingDays, received_on, rule,
};
use dekada_core::request::DemandKind;

pub(crate) fn deadline(app: &App, input: DeadlineInput) -> Result<DeadlineView, Failure> {
    let teller = app.teller();
    let zone = app.zone();
    match input.kind.parse::<DemandKind>() {
        Ok(kind) => of_a_demand(&teller, &input, kind, zone),
        Err(not_a_kind) => match input.kind.parse::<Duty>() {
            Ok(duty) => of_a_duty(&teller, &input, duty, zone),
            Err(_) => Err(not_a_kind.into()),
        },
    }
}

pub(crate) fn print(app: &App, input: PrintLimit) -> Result<WrittenFile, Failure> {
    let limit = deadline(app, input.deadline)?;
    let sheet = sheet::of(&app.teller(), &limit, received_on(app.now(), app.zone()));
    let printed = dekada_press::count_sheet(&sheet)?;
    write_pdf(&input.path, &printed)
}

fn of_a_demand(
    teller: &Teller,
    input: &DeadlineInput,
    kind: DemandKind,
    zone: Tz,
) -> Result<DeadlineView, Failure> {
    let gdpr = match input.gdpr_extended {
        Some(true) => Gdpr::Extended,
        _ => Gdpr::Plain,
    };
    let clock = Clock {
        kind,
        received: received(&input.received, zone)?,
        ground: input.ground.as_deref().map(str::parse).transpose()?,
        supplied: input.supplied,
        cured: input.cured,
        extended: input.extended.map(WorkingDays),
        gdpr: input.gdpr.unwrap_or(false).then_some(gdpr),
        at_once_done: false,
    };
    let limit = calendar::deadline(&clock, &teller.calendar)?;
    Ok(teller.deadline(&limit, input.extended.unwrap_or(0)))
}

/// A duty that no demand brings: to the regulator, after a breach, once a purpose is reached.
fn of_a_duty(
    teller: &Teller,
    input: &DeadlineInput,
    duty: Duty,
    zone: Tz,
) -> Result<DeadlineView, Failure> {
    let on = received(&input.received, zone)?;
    if let Some(rule) = rule(duty, on).filter(|rule| matches!(rule.length, Length::Hours(_))) {
        return of_hours(teller, input, rule, zone);
    }
    let extended = input.extended.map(WorkingDays);
    let term = calendar::term(duty, on, extended, &teller.calendar)?;
    let count = calendar::count(&term, &teller.calendar);
    Ok(DeadlineView {
        explanation: teller.explain_duty(&term, &count),
        count: count.iter().map(|day| teller.counted(day)).collect(),
        provisional: term.provisional,
        extended: input.extended.unwrap_or(0),
        ..bare(input, on, teller.statute(&term))
    })
}

fn of_hours(
    teller: &Teller,
    input: &DeadlineInput,
    rule: &Rule,
    zone: Tz,
) -> Result<DeadlineView, Failure> {
    if input.extended.is_some() {
        return Err(calendar::DeadlineError::NoExtension.into());
    }
    let event = maps::moment(&input.received, zone)?;
    let end = rule.length.last_moment(event);
    let end = end.ok_or(calendar::DeadlineError::OutOfRange)?;
    let (event, end) = (maps::instant(event, zone), maps::instant(end, zone));
    let statute = StatuteView {
        article: teller.own(&rule.citation.ru, &rule.citation.en),
        amount: rule.length.amount(),
        unit: rule.length.unit().to_owned(),
        extended: 0,
        from: event.date_naive(),
        due: end.date_naive(),
        raw_due: end.date_naive(),
    };
    Ok(DeadlineView {
        moment: Some(end),
        explanation: teller.explain_hours(rule, event, end),
        ..bare(input, event.date_naive(), statute)
    })
}

fn bare(input: &DeadlineInput, received: chrono::NaiveDate, statute: StatuteView) -> DeadlineView {
    DeadlineView {
        kind: input.kind.clone(),
        received,
        due: statute.due,
        statute: Some(statute),
        beside: Vec::new(),
        at_once: None,
        promise: None,
        gdpr: None,
        binding: calendar::Binding::Statute.id().to_owned(),
        moment: None,
        provisional: false,
        extended: 0,
        count: Vec::new(),
        explanation: Vec::new(),
    }
}

/// A date, or the civil date of an instant in the legal time zone.
fn received(text: &str, zone: Tz) -> Result<chrono::NaiveDate, Failure> {
    match text.trim().parse() {
        Ok(date) => Ok(date),
        Err(_) => Ok(received_on(maps::moment(text, zone)?, zone)),
    }
}
